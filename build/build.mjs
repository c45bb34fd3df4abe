import { setUp } from './setup.mjs'

await setUp('terminal')
const { buildApp } = await import('./building/app.mjs')
const { buildWindow } = await import('./building/window.mjs')

const told = (what, built) => console.log(built ? `Built ${what}.` : `${what} is up to date.`)
told('out/renderer', await buildWindow())
told('out/app', await buildApp())
