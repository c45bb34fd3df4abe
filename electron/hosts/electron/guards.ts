import type { Session, WebContents } from 'electron'
import type { App } from '../../services/app.ts'
import { type ElectronParts, home, scheme } from './parts.ts'

/** Before Electron is ready: its own scheme, sandboxed windows everywhere, no way to any network. */
export function prepareElectron({ app, protocol }: ElectronParts, windowFolder: string): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
  app.enableSandbox()
  app.setPath('userData', windowFolder)
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.commandLine.appendSwitch('no-proxy-server')
  app.commandLine.appendSwitch('disable-background-networking')
}

/** Everything the session may load comes from `app.serve`; every permission is denied. */
export function guardSession(session: Session, app: App): void {
  session.protocol.handle(scheme, async ({ url, method }) => {
    if (method !== 'GET') return new Response(null, { status: 405 })
    const { status, headers, body } = await app.serve(url)
    return new Response(new Uint8Array(body), { status, headers })
  })
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !/^(app|blob|data|devtools):/.test(url) }))
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setSpellCheckerEnabled(false) // it would fetch dictionaries
}

/** The window shows the page and nothing else: no new windows, no navigation, no embedded contents. */
export function guardContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  const stay = (event: { readonly url: string; preventDefault: () => void }): void => {
    if (event.url !== home) event.preventDefault()
  }
  contents.on('will-navigate', stay)
  contents.on('will-frame-navigate', stay)
  contents.on('will-redirect', stay)
  contents.on('will-attach-webview', (event) => event.preventDefault())
}
