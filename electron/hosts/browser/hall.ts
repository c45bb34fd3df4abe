import { randomUUID } from 'node:crypto'
import { hallQuery } from '../../../core/calls/hall.ts'
import type { App } from '../../services/app.ts'
import { hallFace, onHallWanted } from '../../services/hall-face.ts'
import { keepPage, type Target } from './kept-page.ts'
import type { Browser } from './launch.ts'
import type { Pipe } from './pipe.ts'
import { origin } from './requests.ts'

/**
 * Opens the second window whenever it is wanted; one that is open comes to the front. `takes` says whether a target
 * that has appeared is that window: it bears a mark made for this one opening, so that no other window passes for it.
 */
export function openHall(
  pipe: Pipe,
  app: App,
  openAnother: Browser['openAnother'],
): { readonly takes: (target: Target) => boolean } {
  let mark: string | undefined
  let shown: string | undefined
  onHallWanted(app, () => {
    if (shown !== undefined) return void pipe.send('Target.activateTarget', { targetId: shown }).catch(() => {}) // closing
    mark = randomUUID()
    openAnother(`data:text/html,<!--${mark}--><title>%E8%80%83%E5%8A%A1%E5%8F%B0</title>`)
  })
  const show = async (target: string): Promise<void> => {
    const { gone } = await keepPage(pipe, hallFace(app), target, `${origin}/${hallQuery}`)
    await gone
    shown = undefined
  }
  return {
    takes({ targetId, url }) {
      if (targetId === shown) return true
      if (mark === undefined || !url.includes(mark)) return false
      mark = undefined
      shown = targetId
      show(targetId).catch(() => (shown = undefined)) // it was closed before it was there
      return true
    },
  }
}
