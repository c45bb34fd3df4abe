export const grey = '#4B5563'
export const lightGrey = '#9CA3AF'
export const hairline = '#D1D5DB'
export const band = '#F3F4F6'
