export const hour = (moment: Date) => moment.getHours()
