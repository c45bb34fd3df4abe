/** Words of the seat history. */
export const history = {
  title: '座位历史',
  machine: '机位号或座位号',
  at: '某一时刻，如 09:40',
  found: (n: number) => `${n} 条`,
  none: '没有符合的记录。签到、换机、放行后，谁在什么时间坐在哪台机器都列在这里。',
  more: (n: number) => `另有 ${n} 条，请选考场或填机位号缩小范围。`,
  toEnd: '至今',
  column: { room: '考场', machine: '机位', name: '考生', from: '从', to: '到', paper: '桌签座位', how: '依据' },
  how: { 'check-in': '签到', override: '放行', 'machine-change': '换机', 'walk-in': '名单外' },
  undone: (reason: string) => `已撤销：${reason}`,
  away: (from: string, to: string) => `暂离 ${from}–${to}`,
}
