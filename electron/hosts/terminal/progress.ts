import type { Event } from '../../../core/contract.ts'
import type { Words } from './words.ts'

/** Writes how far a job is, at most twice a second and at its end. */
export function reportProgress(
  job: string,
  words: Words,
  say: (text: string) => void,
  now: () => number,
): (text: string) => void {
  let saidAt = -Infinity
  return (text) => {
    const event = JSON.parse(text) as Event
    if (event.event !== 'job' || event.job !== job) return
    const finished = event.done >= event.total
    if (!finished && now() - saidAt < 500) return
    saidAt = now()
    say(`${words.progress[event.stage]} ${event.done}/${event.total}\n`)
  }
}
