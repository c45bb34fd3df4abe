import { stop } from './setup/stop.mjs'
import { setUp } from './setup.mjs'

await setUp('terminal')
const { buildApp } = await import('./building/app.mjs')
const { buildWindow } = await import('./building/window.mjs')

for (const [what, build] of [
  ['out/renderer', buildWindow],
  ['out/app', buildApp],
]) {
  const built = await build().catch((error) => stop(error.message))
  console.log(built ? `Built ${what}.` : `${what} is up to date.`)
}
