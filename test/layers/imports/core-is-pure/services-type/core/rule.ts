import type { Clock } from '../electron/services/clock.ts'
export type Rule = Clock
