export const folder = process.env.HOME
