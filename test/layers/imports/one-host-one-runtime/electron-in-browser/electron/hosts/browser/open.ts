import { app } from 'electron'
export const open = app
