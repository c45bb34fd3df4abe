export type App = typeof import('../../../../electron/services/app.ts')
