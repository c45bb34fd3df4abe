import { LowSync } from 'lowdb'
export const file = LowSync
