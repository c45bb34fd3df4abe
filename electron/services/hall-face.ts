import { hallCalls } from '../../core/calls/hall.ts'
import type { Event } from '../../core/contract.ts'
import type { App } from './app.ts'

/** Hears every wish for the second window until the returned function is called. */
export function onHallWanted(app: App, open: () => void): () => void {
  const wanted = JSON.stringify({ event: 'hall' } satisfies Event)
  return app.onEvent((text) => {
    if (text === wanted) open()
  })
}

/** The app as the second window has it: it may ask for `hallCalls` and nothing else. */
export function hallFace(app: App): App {
  return { ...app, call: (text) => (isAllowed(text) ? app.call(text) : app.call('{"call":"refused in this window"}')) }
}

function isAllowed(text: string): boolean {
  try {
    return hallCalls.includes((JSON.parse(text) as { call?: string }).call ?? '')
  } catch {
    return false // not JSON
  }
}
