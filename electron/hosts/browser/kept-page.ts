import type { App } from '../../services/app.ts'
import { carryCalls } from './calls.ts'
import type { Json, Pipe } from './pipe.ts'
import { origin } from './requests.ts'

export type Target = { readonly targetId: string; readonly type: string; readonly url: string }

/** A page that crashes more often than this in a minute is given up. */
const crashLimit = 5

export type KeptPage = {
  /** Resolves with the reason when the window is gone. */
  readonly gone: Promise<'closed' | 'crashed'>
  /** Brings the window to the front. */
  readonly show: () => Promise<void>
}

/**
 * Shows the app's page in a window of the browser and keeps it there: a page that crashed or wandered off is
 * brought back.
 */
export async function keepPage(pipe: Pipe, app: App, target: string, home: string): Promise<KeptPage> {
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

  const stopEvents = await carryCalls(pipe, session, target, app)
  void gone.then(stopEvents)
  await Promise.all([pipe.send('Page.enable', {}, session), pipe.send('Inspector.enable', {}, session)])
  await pipe.send('Page.navigate', { url: home }, session)
  return { gone, show: () => bringToFront(pipe, session, target) }
}

/** Out of the task bar and before all other windows. A window that is closing cannot come. */
async function bringToFront(pipe: Pipe, session: string, targetId: string): Promise<void> {
  try {
    const { windowId, bounds } = await pipe.send('Browser.getWindowForTarget', { targetId })
    if ((bounds as { windowState?: string }).windowState === 'minimized')
      await pipe.send('Browser.setWindowBounds', { windowId, bounds: { windowState: 'normal' } })
    await pipe.send('Page.bringToFront', {}, session)
  } catch {
    // it has closed in the meantime: then nothing is left to show
  }
}
