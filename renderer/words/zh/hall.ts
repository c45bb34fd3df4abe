/** Words of the display for the hall. */
export const hall = {
  leave: '返回',
  second: '在另一个窗口打开',
  windowTitle: '考务台 大屏',
  noExam: '在考务台中打开考试后，这里显示到场情况。',
  complete: '到齐',
  missing: (n: number) => `未到 ${n}`,
  turn: (from: number, to: number, all: number) => `第 ${from}–${to} 个考场，共 ${all} 个，轮流显示`,
  closed: (absent: number) => `已截止，缺考 ${absent}`,
}
