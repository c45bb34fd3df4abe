import type { App } from '../../services/app.ts'
import type { Json, Pipe } from './pipe.ts'

/** The address under which the window shows the app; nothing on any network bears it. */
export const origin = 'https://app.local'

type Paused = {
  requestId: string
  resourceType: string
  request: { url: string; method: string }
}

/**
 * Answers every request of the browser, whichever window, frame or worker makes it: the app's own
 * address from `app.serve`, all others failed. A document other than the page itself is answered with
 * 204, which leaves the window as it is.
 */
export async function answerRequests(pipe: Pipe, app: App): Promise<void> {
  pipe.on('Fetch.requestPaused', (params, session) => {
    const { requestId, resourceType, request } = params as Paused
    const reply = (method: string, more: Json) => pipe.send(method, { requestId, ...more }, session).catch(() => {}) // the request was given up
    const url = new URL(request.url)
    if (url.origin !== origin) return void reply('Fetch.failRequest', { errorReason: 'Aborted' })
    if (request.method !== 'GET') return void reply('Fetch.fulfillRequest', { responseCode: 405 })
    if (resourceType === 'Document' && url.pathname !== '/') return void reply('Fetch.fulfillRequest', { responseCode: 204 })
    void app.serve(request.url).then(
      ({ status, headers, body }) =>
        reply('Fetch.fulfillRequest', {
          responseCode: status,
          responseHeaders: Object.entries(headers).map(([name, value]) => ({ name, value })),
          body: Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('base64'),
        }),
      () => reply('Fetch.failRequest', { errorReason: 'Failed' }),
    )
  })
  await pipe.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] })
}
