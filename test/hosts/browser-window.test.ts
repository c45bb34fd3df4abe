import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BrowserFace, connectToWindow, openBrowserFace, startFixture } from './browser-face.ts'
import { type DevTools, openDevTools } from './devtools.ts'

async function until(what: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (await what()) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('it did not happen within five seconds')
}

describe('files and further windows', () => {
  let face: BrowserFace
  let tools: DevTools
  beforeAll(async () => {
    face = await openBrowserFace()
    tools = await openDevTools(face.dataFolder)
  })
  afterAll(async () => {
    tools?.close()
    await face?.dispose()
  })

  it('gives the real path of a chosen file, and nothing for one made in the page', async () => {
    const file = join(face.dataFolder, '名单 𬍛.csv')
    await writeFile(file, '姓名')
    const { root } = (await tools.send('DOM.getDocument')) as unknown as { root: { nodeId: number } }
    const { nodeId } = await tools.send('DOM.querySelector', { nodeId: root.nodeId, selector: '#file' })
    await tools.send('DOM.setFileInputFiles', { nodeId, files: [file] })
    expect(await tools.evaluate('bridge.pathOf(document.querySelector("#file").files[0])')).toBe(file)
    expect(await tools.evaluate('bridge.pathOf(new File(["x"], "x.csv"))')).toBe('')
  })

  it('blocks requests and eval in workers too', async () => {
    const ask = (url: string) =>
      tools.evaluate(
        `new Promise((resolve) => { const worker = new Worker('/worker.js'); worker.onmessage = (e) => resolve(e.data); worker.postMessage('${url}') })`,
      )
    expect(await ask('https://example.com/')).toEqual({ evaluated: false, fetched: false })
    expect(await ask('/words.txt')).toEqual({ evaluated: false, fetched: true })
  })

  it('lets styles with the page’s nonce in, and no others', async () => {
    const color = 'getComputedStyle(document.querySelector("h1")).color'
    expect(await tools.evaluate(color)).toBe('rgb(1, 2, 3)')
    await tools.evaluate(
      '{ const s = document.createElement("style"); s.textContent = "h1 { color: red !important }"; document.head.append(s) }',
    )
    expect(await tools.evaluate(color)).toBe('rgb(1, 2, 3)')
  })

  it('closes every further window', async () => {
    const browser = await connectToWindow(face.dataFolder)
    const session = await browser.newBrowserCDPSession()
    const pages = async () =>
      (await session.send('Target.getTargets')).targetInfos.filter(({ type }) => type === 'page').length
    for (const newWindow of [false, true]) {
      await session.send('Target.createTarget', { url: 'about:blank', newWindow }).catch(() => {}) // it may be closed before it answers
      await until(async () => (await pages()) === 1)
    }
    expect(await tools.evaluate('bridge.call("{}").then(() => "alive")')).toBe('alive')
    await browser.close()
  })

  it('opens one window for the hall, which may ask for counts and no more, and opens nothing itself', async () => {
    const browser = await connectToWindow(face.dataFolder)
    const pages = () => browser.contexts()[0]!.pages()
    const hall = () => pages().find((one) => one.url() === 'https://app.local/?hall')
    const open = () => tools.evaluate(`bridge.call('{"call":"hall.open"}')`)
    expect(JSON.parse((await open()) as string)).toEqual({ ok: true, value: { shown: true } })
    await until(() => hall() !== undefined)
    await open()
    const asks = (call: string) =>
      hall()!.evaluate(
        (text) => (window as never as { bridge: { call: (text: string) => Promise<string> } }).bridge.call(text),
        JSON.stringify({ call, input: {} }),
      )
    expect(JSON.parse(await asks('settings.get')).ok).toBe(true)
    for (const call of ['settings.set', 'exams.list', 'roster.page', 'checkin.scan', 'checkin.board', 'hall.open'])
      expect(JSON.parse(await asks(call)).failure.code).toBe('unknown-call')
    await hall()!.evaluate(() => void window.open('https://app.local/?hall'))
    await hall()!.evaluate(() => void (location.href = 'https://example.com/'))
    await new Promise((resolve) => setTimeout(resolve, 700))
    expect(pages().map((one) => one.url())).toEqual(['https://app.local/', 'https://app.local/?hall'])
    await hall()!.close()
    expect(await tools.evaluate('bridge.call("{}").then(() => "alive")')).toBe('alive')
    await open()
    await until(() => hall() !== undefined)
    await hall()!.close()
    await browser.close()
  })

  it('keeps the keys that would leave the page or open a window', async () => {
    const browser = await connectToWindow(face.dataFolder)
    const page = browser.contexts()[0]!.pages()[0]!
    await page.evaluate(() =>
      addEventListener('keydown', (event) =>
        document.body.setAttribute('data-kept', `${event.key} ${event.defaultPrevented}`),
      ),
    )
    const kept = async (keys: string): Promise<string | null> => {
      await page.keyboard.press(keys)
      return page.locator('body').getAttribute('data-kept')
    }
    for (const letter of 'ntwrojuhsp') expect(await kept(`Control+${letter}`)).toBe(`${letter} true`)
    for (const letter of 'NTI') expect(await kept(`Control+Shift+${letter}`)).toBe(`${letter} true`)
    for (const key of ['F1', 'F5', 'F12']) expect(await kept(key)).toBe(`${key} true`)
    expect(await kept('Alt+ArrowLeft')).toBe('ArrowLeft true')
    for (const keys of ['n', 'F8', 'Enter', 'Control+c', 'Control+v', 'Control+z', 'ArrowLeft'])
      expect(await kept(keys)).toMatch(/ false$/)
    await browser.close()
  })

  it('stays when the keys come from a real keyboard', async (test) => {
    if (spawnSync('xdotool', ['version']).status !== 0) test.skip('xdotool is not installed')
    const x = (...args: string[]): string => spawnSync('xdotool', args, { encoding: 'utf8' }).stdout.trim()
    x('windowfocus', '--sync', x('search', '--name', '考务台').split('\n').at(-1)!)
    await tools.evaluate('document.body.setAttribute("data-mark", "")')
    for (const keys of ['ctrl+n', 'ctrl+t', 'ctrl+shift+n', 'ctrl+r', 'F5', 'F1', 'alt+Left', 'ctrl+w'])
      x('key', '--clearmodifiers', keys)
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(await tools.evaluate('document.body.hasAttribute("data-mark")')).toBe(true)
  })

  it('saves downloads in the folder for made files', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'examdesk-host-'))
    const { started, dataFolder, outFolder } = startFixture(folder, { testPort: true })
    await started.says('ready')
    const page = await openDevTools(dataFolder)
    await page.evaluate('document.querySelector("#download").click()')
    await until(() => existsSync(join(outFolder, 'words.txt')))
    expect(await readFile(join(outFolder, 'words.txt'), 'utf8')).toBe('名单\n')
    page.close()
    started.child.kill('SIGTERM')
    expect(await started.ended).toBe(0)
    await rm(folder, { recursive: true, maxRetries: 5 })
  })
})
