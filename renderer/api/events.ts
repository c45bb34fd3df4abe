import type { Event } from '../../core/contract.ts'
import { bridge } from './bridge.ts'

const listeners = new Set<(event: Event) => void>()
let stop: (() => void) | undefined

/** Hears every event of the services until the returned function is called. One subscription serves all. */
export function onEvent(listener: (event: Event) => void): () => void {
  listeners.add(listener)
  stop ??= bridge().onEvent((text) => {
    const event = JSON.parse(text) as Event
    for (const hear of [...listeners]) hear(event)
  })
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    stop?.()
    stop = undefined
  }
}
