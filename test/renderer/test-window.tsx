import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { cleanup, configure, render, screen } from '@testing-library/react'
import userEvent, { type UserEvent } from '@testing-library/user-event'
import { VirtuosoMockContext } from 'react-virtuoso'
import type { CallName, Input, Output } from '../../core/contract.ts'
import { openApp } from '../../electron/services/app.ts'
import { App } from '../../renderer/shell/app.tsx'
import { useDesk } from '../../renderer/state/desk.ts'
import { usePlace } from '../../renderer/state/place.ts'
import { useSettings } from '../../renderer/state/settings.ts'

export type TestWindow = {
  readonly user: UserEvent
  readonly folder: string
  /** Calls a service as the window would. Throws on a failure. */
  readonly call: <C extends CallName>(name: C, input: Input<C>) => Promise<Output<C>>
  /** A file of this computer as the window gets it when the user chooses it. */
  readonly fileAt: (path: string) => File
  readonly close: () => Promise<void>
}

// Working out what is visible costs most of a test's time, and jsdom knows no style sheets anyway.
configure({ defaultHidden: true, asyncUtilTimeout: 8000 })

/** jsdom lays nothing out; the lists are told what they would measure. */
const measures = { viewportHeight: 600, itemHeight: 36 }

/** The whole window over the real services on a temporary folder. `slow` delays answers by milliseconds, call by call. */
export async function openWindow(
  options: { readonly folder?: string; readonly slow?: (call: string) => number; readonly wall?: () => number } = {},
): Promise<TestWindow> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'examdesk-window-'))
  const app = await openApp({
    dataFolder: join(folder, 'data'),
    host: 'test',
    outFolder: join(folder, 'out'),
    device: 'PC-1',
    ...(options.wall && { wall: options.wall }),
  })
  const paths = new WeakMap<File, string>()
  standIns()
  localStorage.clear()
  usePlace.setState(usePlace.getInitialState(), true)
  useDesk.setState(useDesk.getInitialState(), true)
  useSettings.setState(useSettings.getInitialState(), true)
  window.bridge = {
    async call(text) {
      const answer = await app.call(text)
      const wait = options.slow?.((JSON.parse(text) as { call: string }).call) ?? 0
      if (wait > 0) await new Promise((resume) => setTimeout(resume, wait))
      return answer
    },
    onEvent: app.onEvent,
    pathOf: async (file) => paths.get(file) ?? '',
  }
  render(
    <VirtuosoMockContext.Provider value={measures}>
      <App />
    </VirtuosoMockContext.Provider>,
  )
  return {
    user: userEvent.setup(),
    folder,
    async call(name, input) {
      const answer = JSON.parse(await app.call(JSON.stringify({ call: name, input }))) as
        | { ok: true; value: never }
        | { ok: false; failure: unknown }
      if (!answer.ok) throw new Error(JSON.stringify(answer.failure))
      return answer.value
    },
    fileAt(path) {
      const file = new File(['-'], basename(path))
      paths.set(file, path)
      return file
    },
    async close() {
      cleanup()
      await app.close()
      if (!options.folder) rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** The practice exam, opened at its roster. Returns its id. */
export async function openPractice({ user, call }: TestWindow): Promise<string> {
  await user.click(await screen.findByRole('button', { name: '建立练习考试' }))
  await screen.findByRole('table', { name: '考生名单' }, { timeout: 10_000 })
  return (await call('exams.list', {})).exams[0]!.id
}

/** What a browser has and jsdom lacks. */
function standIns(): void {
  window.ResizeObserver ??= class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  } as unknown as typeof ResizeObserver
  window.matchMedia ??= ((query: string) => ({
    matches: false,
    media: query,
    addEventListener() {},
    removeEventListener() {},
    addListener() {},
    removeListener() {},
  })) as unknown as typeof window.matchMedia
  Element.prototype.scrollTo ??= () => {}
}
