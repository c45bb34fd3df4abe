export const bytes = Buffer.from('x')
