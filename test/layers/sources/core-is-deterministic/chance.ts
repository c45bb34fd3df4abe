export const seat = Math.random()
