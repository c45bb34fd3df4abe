import type { HalfDay } from '../../../core/rules/session-words.ts'

/** Half days differ in colour, and in the bar's shape for printers without colour. */
export const halfDayColours: Record<HalfDay, string> = { am: '#C2410C', pm: '#1D4ED8', evening: '#6D28D9' }

export const grey = '#4B5563'
export const lightGrey = '#9CA3AF'
export const hairline = '#D1D5DB'
export const band = '#F3F4F6'
