import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A bare DevTools connection to the window: unlike Playwright it changes nothing about downloads or files. */
export type DevTools = {
  readonly send: (method: string, params?: Record<string, unknown>) => Promise<Record<string, never>>
  /** The value of an expression in the page; a promise is awaited. */
  readonly evaluate: (expression: string) => Promise<unknown>
  readonly close: () => void
}

/** Connects to the one window of a host that was started with EXAMDESK_TEST_PORT=1. */
export async function openDevTools(dataFolder: string): Promise<DevTools> {
  const [port] = readFileSync(join(dataFolder, 'window', 'DevToolsActivePort'), 'utf8').split('\n')
  const targets = (await (await fetch(`http://127.0.0.1:${port}/json`)).json()) as {
    type: string
    webSocketDebuggerUrl: string
  }[]
  const socket = new WebSocket(targets.find(({ type }) => type === 'page')!.webSocketDebuggerUrl)
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve)
    socket.addEventListener('error', reject)
  })
  const waiting = new Map<number, (message: { result?: Record<string, never>; error?: { message: string } }) => void>()
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data)) as {
      id?: number
      result?: Record<string, never>
      error?: { message: string }
    }
    if (message.id !== undefined) waiting.get(message.id)?.(message)
  })
  let last = 0
  const send: DevTools['send'] = (method, params = {}) =>
    new Promise((resolve, reject) => {
      waiting.set(++last, ({ result, error }) => (error ? reject(new Error(error.message)) : resolve(result!)))
      socket.send(JSON.stringify({ id: last, method, params }))
    })
  return {
    send,
    close: () => socket.close(),
    async evaluate(expression) {
      const { result, exceptionDetails } = (await send('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: true,
      })) as unknown as {
        result: { value?: unknown }
        exceptionDetails?: { text: string }
      }
      if (exceptionDetails) throw new Error(exceptionDetails.text)
      return result.value
    },
  }
}
