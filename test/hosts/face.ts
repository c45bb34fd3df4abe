import type { Page } from 'playwright-core'

/** What the conformance list can do to a host, whichever it is. */
export type Face = {
  /** A call by the page itself. */
  readonly call: (text: string) => Promise<string>
  /** A call by a frame inside the page, with whatever that frame finds. */
  readonly callFromFrame: (text: string) => Promise<'no way' | 'no answer' | 'refused' | 'answered'>
  /** Events that the page has heard. */
  readonly heard: () => Promise<readonly string[]>
  readonly headers: () => Promise<Readonly<Record<string, string>>>
  readonly evalAfterCall: () => Promise<'blocked' | 'evaluated'>
  /** Whether a request of the page to that address got anywhere. */
  readonly reaches: (url: string) => Promise<boolean>
  /** How many windows there are after the page tried to open one. */
  readonly popup: (url: string) => Promise<number>
  /** Where the page is after it tried to go there. */
  readonly navigate: (url: string) => Promise<string>
  /** Crashes the page; resolves when it answers again. */
  readonly crash: () => Promise<void>
  /** Closes the window as a user does. */
  readonly closeWindow: () => Promise<void>
  readonly pid: number
  readonly ended: Promise<number | string>
  readonly stderr: () => string
  /** Starts the same host again on the same data folder. */
  readonly startAgain: () => Promise<{ readonly code: number | string; readonly stderr: string }>
  readonly home: string
  /** Lets go of everything the test holds. */
  readonly dispose: () => Promise<void>
}

type Bridge = { call: (text: string) => Promise<string>; onEvent: (listener: (text: string) => void) => () => void }
type HostPage = Window & { bridge: Bridge; heard: string[] }

type PageFace = Pick<
  Face,
  'call' | 'callFromFrame' | 'heard' | 'headers' | 'evalAfterCall' | 'reaches' | 'popup' | 'navigate'
>

/** Stands where a face has no page because nothing drives it. */
export const pageless = new Proxy({} as PageFace, {
  get: (_, name) => () => Promise.reject(new Error(`nothing drives the page, so it cannot ${String(name)}`)),
})

/** The part of a face that a real page gives. */
export async function pageFace(page: Page): Promise<PageFace> {
  await page.waitForFunction(() => 'bridge' in window)
  await page.evaluate(() => {
    const here = window as never as HostPage
    here.heard = []
    here.bridge.onEvent((text) => here.heard.push(text))
  })
  return {
    call: (text) => page.evaluate((given) => (window as never as HostPage).bridge.call(given), text),
    callFromFrame: (text) => page.evaluate(fromFrame, text),
    heard: () => page.evaluate(() => (window as never as HostPage).heard ?? []),
    headers: () => page.evaluate(async () => Object.fromEntries((await fetch('/')).headers)),
    evalAfterCall: () =>
      page.evaluate(async () => {
        // From a timer: what the test runs itself may evaluate.
        await new Promise((resolve) => setTimeout(resolve, 0))
        await (window as never as HostPage).bridge.call('{"call":"exams.list"}')
        try {
          return Reflect.get(window, 'eval')('"evaluated"') as 'evaluated'
        } catch {
          return 'blocked'
        }
      }),
    reaches: (url) => page.evaluate(reaches, url),
    popup: async (url) => {
      await page.evaluate((to) => void window.open(to), url)
      await page.waitForTimeout(700)
      return page.context().pages().length
    },
    navigate: async (url) => {
      await page.evaluate((to) => void (location.href = to), url).catch(() => {}) // the page may be replaced before it answers
      await page.waitForTimeout(700)
      await page.waitForFunction(() => 'bridge' in window)
      return page.url()
    },
  }
}

/** Runs in the page. Tries the page's own bridge as the frame's, and whatever globals the frame got. */
async function fromFrame(text: string): Promise<'no way' | 'no answer' | 'answered'> {
  const frame = document.createElement('iframe')
  document.body.append(frame)
  const inside = frame.contentWindow as unknown as Record<string, unknown>
  const found = Object.getOwnPropertyNames(inside).filter((name) => name === 'bridge' || name.startsWith('__examdesk'))
  if (found.length === 0) return 'no way'
  const answers = found.map((name) => {
    const own = inside[name]
    if (typeof own === 'function') {
      own(JSON.stringify({ id: 1, kind: 'call', text }))
      return new Promise<never>(() => {})
    }
    return (own as Bridge).call(text)
  })
  const answer = await Promise.race([...answers, new Promise<undefined>((resolve) => setTimeout(resolve, 500))])
  frame.remove()
  return answer === undefined ? 'no answer' : 'answered'
}

/** Runs in the page. By fetch, and as an image. */
async function reaches(url: string): Promise<boolean> {
  const byFetch = await fetch(url, { mode: 'no-cors' }).then(
    () => true,
    () => false,
  )
  const byImage = await new Promise<boolean>((resolve) => {
    const image = new Image()
    image.onload = () => resolve(true)
    image.onerror = () => resolve(false)
    image.src = url
  })
  return byFetch || byImage
}
