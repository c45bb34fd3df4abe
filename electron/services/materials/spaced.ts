/** A short heading with air between its characters, as forms have it: 签 到 表. */
export const spaced = (title: string): string => ([...title].length <= 9 ? [...title].join(' ') : title)
