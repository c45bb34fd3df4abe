import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import type { ElectronParts } from '../../electron/hosts/electron/parts.ts'

/**
 * Stands in for Electron where its program cannot be had: the parts that the host uses, behaving as
 * Electron's documentation says, around the real preload script. It has no page: what only a browser
 * engine can show (eval, styles, workers) is not shown by it.
 */
export type StandIn = {
  readonly electron: ElectronParts
  /** What the host set up, for tests to look at. */
  readonly seen: {
    readonly options: Record<string, unknown>[]
    readonly switches: string[]
    readonly schemes: unknown[]
    readonly boxes: string[]
    sandboxed: boolean
    loads: number
  }
  readonly page: {
    readonly bridge: () => Bridge
    readonly heard: string[]
    /** Invokes a channel as a frame would. */
    readonly invoke: (channel: string, frame: Frame, text: unknown) => Promise<unknown>
    readonly request: (url: string, method?: string) => Promise<Response | 'cancelled'>
    readonly navigate: (event: string, url: string) => string
    readonly popup: (url: string) => 'deny' | 'allow'
    readonly permission: () => boolean
    readonly crash: () => Promise<void>
    readonly closeWindow: () => void
    /** Invokes a channel as the second window does; refused when there is none. */
    readonly callFromHall: (text: unknown) => Promise<unknown>
    readonly closeHall: () => void
  }
}
export type Frame = { readonly origin: string }
type Bridge = {
  call: (text: string) => Promise<string>
  onEvent: (listener: (text: string) => void) => () => void
  pathOf: (file: unknown) => Promise<string>
}
type Handler = (event: { senderFrame: Frame | null }, text: unknown) => unknown

export function createStandIn(): StandIn {
  const seen: StandIn['seen'] = { options: [], switches: [], schemes: [], boxes: [], sandboxed: false, loads: 0 }
  const handlers = new Map<string, Handler>()
  const toRenderer = new EventEmitter()
  const mainFrame: Frame = { origin: 'app://local' }
  const heard: string[] = []
  const session = createSession()
  const app = Object.assign(new EventEmitter(), {
    isPackaged: false,
    enableSandbox: () => void (seen.sandboxed = true),
    setPath: () => {},
    commandLine: { appendSwitch: (name: string, value = '') => void seen.switches.push(`${name}=${value}`) },
    requestSingleInstanceLock: () => true,
    whenReady: () => Promise.resolve(),
  })
  let bridge: Bridge | undefined
  /** The first is the page's; a second is for the hall. */
  const windows: { frame: Frame; window: EventEmitter }[] = []
  let location = ''
  let windowOpen: (details: { url: string }) => { action: 'deny' | 'allow' } = () => ({ action: 'allow' })

  const invoke: StandIn['page']['invoke'] = async (channel, frame, text) => {
    const handler = handlers.get(channel)
    if (!handler) throw new Error(`No handler registered for '${channel}'`)
    return handler({ senderFrame: frame }, structuredClone(text))
  }

  /** Runs the preload script as a sandboxed renderer does: its only module is electron. */
  function loadPage(preload: string): void {
    seen.loads++
    toRenderer.removeAllListeners()
    const electron = {
      contextBridge: {
        exposeInMainWorld: (name: string, value: Bridge) => void (name === 'bridge' && (bridge = value)),
      },
      ipcRenderer: Object.assign(toRenderer, {
        invoke: (channel: string, text: unknown) => invoke(channel, mainFrame, text),
      }),
      webUtils: { getPathForFile: ({ path }: { path: string }) => path },
    }
    new Function('require', 'module', 'exports', readFileSync(preload, 'utf8'))(() => electron, {}, {})
    bridge!.onEvent((text) => heard.push(text))
  }

  class BrowserWindow extends EventEmitter {
    private readonly frame: Frame = windows.length === 0 ? mainFrame : { ...mainFrame }
    readonly webContents = Object.assign(new EventEmitter(), {
      mainFrame: this.frame,
      setWindowOpenHandler: (handler: typeof windowOpen) => void (windowOpen = handler),
      send: (channel: string, text: string) =>
        void (this.frame === mainFrame && toRenderer.emit(channel, {}, structuredClone(text))),
    })
    private destroyed = false
    private readonly preload: string
    constructor(options: { webPreferences: { preload: string } }) {
      super()
      seen.options.push(options)
      this.preload = options.webPreferences.preload
      windows.push({ frame: this.frame, window: this })
      app.emit('web-contents-created', {}, this.webContents)
    }
    async loadURL(url: string): Promise<void> {
      const answer = await session.request(url, 'GET')
      if (answer === 'cancelled' || answer.status !== 200) throw new Error('ERR_FAILED')
      if (this.frame === mainFrame) {
        location = url
        loadPage(this.preload)
      }
      this.emit('ready-to-show')
    }
    isDestroyed = () => this.destroyed
    isMinimized = () => false
    maximize() {}
    show() {}
    focus() {}
    destroy() {
      if (this.destroyed) return
      this.destroyed = true
      this.emit('closed')
      app.emit('window-all-closed')
    }
  }

  const contents = (): EventEmitter => (windows[0]!.window as unknown as { webContents: EventEmitter }).webContents
  const parts = {
    app,
    BrowserWindow,
    dialog: { showErrorBox: (_title: string, words: string) => void seen.boxes.push(words) },
    ipcMain: {
      handle: (name: string, handler: Handler) => void handlers.set(name, handler),
      removeHandler: (name: string) => void handlers.delete(name),
    },
    Menu: { setApplicationMenu: () => {}, buildFromTemplate: () => ({}) },
    protocol: { registerSchemesAsPrivileged: (schemes: unknown[]) => void seen.schemes.push(...schemes) },
    session: { defaultSession: session.parts },
  }
  return {
    electron: parts as unknown as ElectronParts,
    seen,
    page: {
      bridge: () => bridge!,
      heard,
      invoke,
      request: session.request,
      permission: session.permission,
      popup: (url) => windowOpen({ url }).action,
      navigate(event, url) {
        let prevented = false
        contents().emit(event, { url, preventDefault: () => void (prevented = true) })
        if (!prevented) location = url
        return location
      },
      async crash() {
        const before = seen.loads
        bridge = undefined
        contents().emit('render-process-gone', {}, { reason: 'crashed' })
        while (seen.loads === before) await new Promise((resolve) => setTimeout(resolve, 5))
      },
      closeWindow: () => (windows[0]!.window as unknown as { destroy: () => void }).destroy(),
      async callFromHall(text) {
        const hall = windows.at(-1)!
        if (hall.frame === mainFrame) throw new Error('there is no second window')
        return invoke('call', hall.frame, text)
      },
      closeHall: () => (windows.at(-1)!.window as unknown as { destroy: () => void }).destroy(),
    },
  }
}

/** A session that answers as its handlers say: requests are first offered to webRequest, then to the scheme. */
function createSession() {
  const schemes = new Map<string, (request: Request) => Promise<Response>>()
  let beforeRequest: (details: { url: string }, answer: (decision: { cancel: boolean }) => void) => void = (
    _,
    answer,
  ) => answer({ cancel: false })
  let check: () => boolean = () => true
  let ask: (contents: unknown, permission: string, answer: (granted: boolean) => void) => void = (_c, _p, answer) =>
    answer(true)
  return {
    parts: {
      protocol: {
        handle: (scheme: string, handler: (request: Request) => Promise<Response>) => void schemes.set(scheme, handler),
      },
      webRequest: { onBeforeRequest: (listener: typeof beforeRequest) => void (beforeRequest = listener) },
      setPermissionRequestHandler: (handler: typeof ask) => void (ask = handler),
      setPermissionCheckHandler: (handler: typeof check) => void (check = handler),
      setDevicePermissionHandler: () => {},
      setSpellCheckerEnabled: () => {},
    },
    async request(url: string, method = 'GET'): Promise<Response | 'cancelled'> {
      let cancelled = false
      beforeRequest({ url }, ({ cancel }) => void (cancelled = cancel))
      const handler = schemes.get(url.slice(0, url.indexOf(':')))
      return cancelled || !handler ? 'cancelled' : handler({ url, method } as Request)
    },
    permission(): boolean {
      let granted = check()
      ask(undefined, 'media', (answer) => void (granted ||= answer))
      return granted
    },
  }
}
