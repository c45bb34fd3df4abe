export const text = (moment: Date) => moment.toLocaleString()
