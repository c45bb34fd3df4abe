import type { BrowserWindow, IpcMainInvokeEvent } from 'electron'
import type { App } from '../../services/app.ts'
import { guardContents, guardSession } from './guards.ts'
import { callChannel, type ElectronParts, eventChannel, home, origin } from './parts.ts'

/** A page that crashes more often than this in a minute is given up. */
const crashLimit = 5

export type ElectronHost = {
  /** Resolves when the window is gone: closed by the user, or given up after crashing again and again. */
  readonly gone: Promise<'closed' | 'crashed'>
  /** Brings the window to the front, for a second start. */
  readonly show: () => void
  readonly close: () => void
}

/** Shows the app in a window of Electron, which must be ready and prepared. The app is the caller's. */
export async function openElectronHost(electron: ElectronParts, app: App, preload: string): Promise<ElectronHost> {
  guardSession(electron.session.defaultSession, app)
  electron.app.on('web-contents-created', (_event, contents) => guardContents(contents))
  electron.Menu.setApplicationMenu(menu(electron))
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
  const stopCalls = carryCalls(electron, window, app)
  const gone = goneOf(window)
  void gone.then(stopCalls)
  window.once('ready-to-show', () => {
    window.maximize()
    window.show()
  })
  await window.loadURL(home)
  return { gone, show: () => bringToFront(window), close: () => window.destroy() }
}

/** Calls from the main frame at the app's origin, and from nowhere else; events to it. */
function carryCalls({ ipcMain }: ElectronParts, window: BrowserWindow, app: App): () => void {
  const isPage = ({ senderFrame }: IpcMainInvokeEvent): boolean =>
    senderFrame !== null && senderFrame === window.webContents.mainFrame && senderFrame.origin === origin
  ipcMain.handle(callChannel, (event, text: unknown) => {
    if (!isPage(event) || typeof text !== 'string') throw new Error('refused')
    return app.call(text)
  })
  const stopEvents = app.onEvent((text) => {
    if (!window.isDestroyed()) window.webContents.send(eventChannel, text)
  })
  return () => {
    stopEvents()
    ipcMain.removeHandler(callChannel)
  }
}

function goneOf(window: BrowserWindow): Promise<'closed' | 'crashed'> {
  const crashes: number[] = []
  return new Promise((resolve) => {
    window.once('closed', () => resolve('closed'))
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      if (reason === 'clean-exit' || window.isDestroyed()) return
      crashes.push(performance.now())
      if (crashes.length > crashLimit && performance.now() - crashes.at(-1 - crashLimit)! < 60_000) resolve('crashed')
      else window.loadURL(home).catch(() => {}) // The window was closed meanwhile, or the page crashed again and comes back here.
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
