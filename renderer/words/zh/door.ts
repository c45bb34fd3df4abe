/** Words of 入场抽签定机号 at the check-in desk. */
export const door = {
  draw: '抽签定座',
  drawOf: (name: string) => `${name} 抽签定座`,
  drawn: '抽签座位',
  machine: (machine: string) => `机号 ${machine}`,
  inRoom: '在哪个考场抽签',
  undrawn: {
    'draw-needs-room': '还没有考场，也就没有抽座位。按 F4 选考场后抽签。',
    'no-free-seat': '考场里没有空座位，没有抽到座位。请联系考务组，腾出座位后按 F4 抽签。',
    'not-drawn': '还没有抽座位。按 F4 抽签。',
  },
}
