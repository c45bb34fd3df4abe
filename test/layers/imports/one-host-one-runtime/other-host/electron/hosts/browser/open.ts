import { open as other } from '../electron/open.ts'
export const open = other
