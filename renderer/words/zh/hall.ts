/** Words of the display for the hall. */
export const hall = {
  leave: '返回',
  complete: '到齐',
  missing: (n: number) => `未到 ${n}`,
  closed: (absent: number) => `已截止，缺考 ${absent}`,
}
