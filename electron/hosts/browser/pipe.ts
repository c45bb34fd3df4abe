import type { Readable, Writable } from 'node:stream'

export type Json = { readonly [key: string]: unknown }

/** The browser's debugging pipe: commands with answers, and events. */
export type Pipe = {
  /** Sends a command, to one target's session or to the browser; rejects with the browser's own words, or once the pipe is closed. */
  readonly send: (method: string, params?: Json, session?: string) => Promise<Json>
  readonly on: (event: string, listener: (params: Json, session: string | undefined) => void) => void
  /** Resolves when the other side is gone. */
  readonly closed: Promise<void>
}

type Waiting = {
  readonly resolve: (result: Json) => void
  readonly reject: (error: Error) => void
  readonly method: string
}
type Message = {
  id?: number
  method?: string
  params?: Json
  result?: Json
  error?: { message: string }
  sessionId?: string
}

/** Speaks the DevTools protocol over two streams: JSON texts, each ended by a NUL. */
export function openPipe(write: Writable, read: Readable): Pipe {
  const waiting = new Map<number, Waiting>()
  const listeners = new Map<string, ((params: Json, session: string | undefined) => void)[]>()
  let last = 0
  let over = false
  const closed = new Promise<void>((resolve) => {
    const end = (): void => {
      over = true
      for (const { reject, method } of waiting.values()) reject(new Error(`${method}: the browser is gone`))
      waiting.clear()
      resolve()
    }
    for (const stream of [write, read]) stream.on('error', end).on('close', end)
  })

  function receive(text: string): void {
    const message = JSON.parse(text) as Message
    if (message.id === undefined) {
      for (const listener of listeners.get(message.method!) ?? []) listener(message.params ?? {}, message.sessionId)
      return
    }
    const waiter = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.error) waiter?.reject(new Error(`${waiter.method}: ${message.error.message}`))
    else waiter?.resolve(message.result ?? {})
  }

  read.on('data', splitAtNul(receive))
  return {
    closed,
    send: (method, params = {}, session) =>
      new Promise((resolve, reject) => {
        if (over) return reject(new Error(`${method}: the browser is gone`))
        waiting.set(++last, { resolve, reject, method })
        write.write(`${JSON.stringify({ id: last, method, params, sessionId: session })}\0`)
      }),
    on: (event, listener) => void listeners.set(event, [...(listeners.get(event) ?? []), listener]),
  }
}

/** Gives each text between NULs; a text may come in many chunks, or many texts in one. */
function splitAtNul(take: (text: string) => void): (chunk: Buffer) => void {
  let parts: Buffer[] = []
  return (chunk) => {
    let from = 0
    for (let at = chunk.indexOf(0); at >= 0; at = chunk.indexOf(0, from)) {
      parts.push(chunk.subarray(from, at))
      from = at + 1
      const text = Buffer.concat(parts).toString('utf8')
      parts = []
      take(text)
    }
    if (from < chunk.length) parts.push(chunk.subarray(from))
  }
}
