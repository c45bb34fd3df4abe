import type { App } from '../../services/app.ts'
import { carryCalls } from './calls.ts'
import type { Json, Pipe } from './pipe.ts'
import { answerRequests, origin } from './requests.ts'

const home = `${origin}/`
/** A page that crashes more often than this in a minute is given up. */
const crashLimit = 5

type Target = { readonly targetId: string; readonly type: string; readonly url: string }

/**
 * Turns the browser's boot window into the app's window and keeps it there: further windows are closed,
 * a page that crashed or wandered off is brought back. Gives a promise that resolves with the reason
 * when the window is gone.
 */
export async function openWindow(
  pipe: Pipe,
  app: App,
  downloads: string,
): Promise<{ gone: Promise<'closed' | 'crashed'> }> {
  await answerRequests(pipe, app)
  const target = await bootTarget(pipe)
  const { sessionId } = await pipe.send('Target.attachToTarget', { targetId: target, flatten: true })
  const session = sessionId as string
  const on = (event: string, listener: (params: Json) => void) =>
    pipe.on(event, (params, from) => {
      if (from === session) listener(params)
    })
  const goHome = () => void pipe.send('Page.navigate', { url: home }, session).catch(() => {}) // the window is closing

  const gone = new Promise<'closed' | 'crashed'>((resolve) => {
    void pipe.closed.then(() => resolve('closed'))
    pipe.on('Target.targetDestroyed', ({ targetId }) => {
      if (targetId === target) resolve('closed')
    })
    const crashes: number[] = []
    on('Inspector.targetCrashed', () => {
      crashes.push(performance.now())
      if (crashes.length > crashLimit && performance.now() - crashes.at(-1 - crashLimit)! < 60_000) resolve('crashed')
      else goHome()
    })
  })
  on('Page.frameNavigated', ({ frame }) => {
    const { parentId, url } = frame as { parentId?: string; url: string }
    if (parentId === undefined && new URL(url).origin !== origin) goHome()
  })
  // Nothing to go back to: neither the boot page nor a state of before.
  on('Page.loadEventFired', () => void pipe.send('Page.resetNavigationHistory', {}, session).catch(() => {}))
  closeStrays(pipe, target)

  await carryCalls(pipe, session, target, app)
  await Promise.all([
    pipe.send('Page.enable', {}, session),
    pipe.send('Inspector.enable', {}, session),
    pipe.send('Target.setDiscoverTargets', { discover: true }),
    pipe.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads }),
  ])
  await pipe.send('Page.navigate', { url: home }, session)
  return { gone }
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
function closeStrays(pipe: Pipe, target: string): void {
  pipe.on('Target.targetCreated', ({ targetInfo }) => {
    const { targetId, type } = targetInfo as Target
    if (type === 'page' && targetId !== target) void pipe.send('Target.closeTarget', { targetId }).catch(() => {}) // closed already
  })
}
