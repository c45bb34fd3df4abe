import { setUp } from './setup.mjs'

await setUp('terminal')
await import('../electron/main-terminal.ts')
