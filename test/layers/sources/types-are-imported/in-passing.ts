export type App = import('../../../../electron/services/app.ts').App
