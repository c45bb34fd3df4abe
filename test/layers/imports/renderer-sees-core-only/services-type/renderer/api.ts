import type { App } from '../electron/services/app.ts'
export type Api = App
