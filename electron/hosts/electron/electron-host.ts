import type { BrowserWindow, IpcMainInvokeEvent } from 'electron'
import type { App } from '../../services/app.ts'
import { hallFace, onHallWanted } from '../../services/hall-face.ts'
import { guardContents, guardSession } from './guards.ts'
import { callChannel, type ElectronParts, eventChannel, hallHome, home, origin } from './parts.ts'

/** A page that crashes more often than this in a minute is given up. */
const crashLimit = 5

export type ElectronHost = {
  /** Resolves when the window is gone: closed by the user, or given up after crashing again and again. */
  readonly gone: Promise<'closed' | 'crashed'>
  /** Brings the window to the front, for a second start. */
  readonly show: () => void
  readonly close: () => void
}

/**
 * Shows the app in a window of Electron, which must be ready and prepared, and the second window, for the hall, when it
 * is wanted. The app is the caller's.
 */
export async function openElectronHost(electron: ElectronParts, app: App, preload: string): Promise<ElectronHost> {
  guardSession(electron.session.defaultSession, app)
  electron.app.on('web-contents-created', (_event, contents) => guardContents(contents))
  electron.Menu.setApplicationMenu(menu(electron))
  const window = createWindow(electron, preload)
  const calls = carryCalls(electron)
  const gone = keepWindow(calls, window, app, home)
  let hall: BrowserWindow | undefined
  const stopHall = onHallWanted(app, () => {
    if (hall && !hall.isDestroyed()) return bringToFront(hall)
    hall = createWindow(electron, preload)
    void keepWindow(calls, hall, hallFace(app), hallHome)
    hall.loadURL(hallHome).catch(() => {}) // it was closed before it was there
  })
  void gone.then(() => {
    stopHall()
    calls.stop()
  })
  await window.loadURL(home)
  return {
    gone,
    show: () => bringToFront(window),
    close() {
      if (hall && !hall.isDestroyed()) hall.destroy()
      window.destroy()
    },
  }
}

function createWindow(electron: ElectronParts, preload: string): BrowserWindow {
  const window = new electron.BrowserWindow({
    title: '考务台',
    width: 1366,
    height: 768,
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      devTools: !electron.app.isPackaged,
    },
  })
  window.once('ready-to-show', () => {
    window.maximize()
    window.show()
  })
  return window
}

type Calls = { readonly faces: Map<BrowserWindow, App>; readonly stop: () => void }

/** Carries the calls and events of a window until it is gone, and says why it is. */
function keepWindow(calls: Calls, window: BrowserWindow, app: App, url: string): Promise<'closed' | 'crashed'> {
  calls.faces.set(window, app)
  const stopEvents = app.onEvent((text) => {
    if (!window.isDestroyed()) window.webContents.send(eventChannel, text)
  })
  const gone = goneOf(window, url)
  void gone.then(() => {
    stopEvents()
    calls.faces.delete(window)
  })
  return gone
}

/** Calls from the main frame of each window at the app's origin, and from nowhere else. */
function carryCalls({ ipcMain }: ElectronParts): Calls {
  const faces: Calls['faces'] = new Map()
  const faceOf = ({ senderFrame }: IpcMainInvokeEvent): App | undefined => {
    if (senderFrame === null || senderFrame.origin !== origin) return undefined
    const isSender = (window: BrowserWindow): boolean =>
      !window.isDestroyed() && senderFrame === window.webContents.mainFrame
    return [...faces].find(([window]) => isSender(window))?.[1]
  }
  ipcMain.handle(callChannel, (event, text: unknown) => {
    const face = faceOf(event)
    if (!face || typeof text !== 'string') throw new Error('refused')
    return face.call(text)
  })
  return { faces, stop: () => ipcMain.removeHandler(callChannel) }
}

function goneOf(window: BrowserWindow, url: string): Promise<'closed' | 'crashed'> {
  const crashes: number[] = []
  return new Promise((resolve) => {
    window.once('closed', () => resolve('closed'))
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      if (reason === 'clean-exit' || window.isDestroyed()) return
      crashes.push(performance.now())
      if (crashes.length > crashLimit && performance.now() - crashes.at(-1 - crashLimit)! < 60_000) resolve('crashed')
      else window.loadURL(url).catch(() => {}) // The window was closed meanwhile, or the page crashed again and comes back here.
    })
  })
}

function bringToFront(window: BrowserWindow): void {
  if (window.isDestroyed()) return
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

/** No menu, and so no keys that reload or open windows; macOS needs one for copy and paste. */
function menu({ Menu }: ElectronParts): Electron.Menu | null {
  return process.platform === 'darwin' ? Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }]) : null
}
