import type { App } from '../../services/app.ts'
import { openHall } from './hall.ts'
import { type KeptPage, keepPage, type Target } from './kept-page.ts'
import type { Browser } from './launch.ts'
import type { Pipe } from './pipe.ts'
import { answerRequests, origin } from './requests.ts'

/**
 * Turns the browser's boot window into the app's window and keeps it there, and opens the second one, for the hall,
 * when it is wanted. All further windows are closed. Gives the app's window.
 */
export async function openWindow(
  { pipe, openAnother }: Pick<Browser, 'pipe' | 'openAnother'>,
  app: App,
  downloads: string,
): Promise<KeptPage> {
  await answerRequests(pipe, app)
  const target = await bootTarget(pipe)
  const hall = openHall(pipe, app, openAnother)
  closeStrays(pipe, (found) => found.targetId === target || hall.takes(found))
  const kept = await keepPage(pipe, app, target, `${origin}/`)
  await Promise.all([
    pipe.send('Target.setDiscoverTargets', { discover: true }),
    pipe.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads }),
  ])
  return kept
}

/** The window that the browser opened at its start; waits for it if it is not there yet. */
async function bootTarget(pipe: Pipe): Promise<string> {
  for (;;) {
    const { targetInfos } = await pipe.send('Target.getTargets')
    const found = (targetInfos as Target[]).find(({ type, url }) => type === 'page' && url.startsWith('data:'))
    if (found) return found.targetId
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

/** Closes every window but the app's own: new windows and tabs, developer tools, what a second start hands over. */
function closeStrays(pipe: Pipe, isOurs: (target: Target) => boolean): void {
  pipe.on('Target.targetCreated', ({ targetInfo }) => {
    const target = targetInfo as Target
    if (target.type !== 'page' || isOurs(target)) return
    void pipe.send('Target.closeTarget', { targetId: target.targetId }).catch(() => {}) // closed already
  })
}
