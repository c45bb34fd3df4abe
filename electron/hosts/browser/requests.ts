import type { App } from '../../services/app.ts'
import type { Served } from '../../services/serve.ts'
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
 * address from `app.serve`, all others failed. The window shows the page and no other document: any
 * other file it is sent to is a download, and a file that is not there leaves it as it is.
 */
export async function answerRequests(pipe: Pipe, app: App): Promise<void> {
  pipe.on('Fetch.requestPaused', (params, session) => {
    const { requestId, resourceType, request } = params as Paused
    const reply = (method: string, more: Json) => pipe.send(method, { requestId, ...more }, session).catch(() => {}) // the request was given up
    const url = new URL(request.url)
    if (url.origin !== origin) return void reply('Fetch.failRequest', { errorReason: 'Aborted' })
    if (request.method !== 'GET') return void reply('Fetch.fulfillRequest', { responseCode: 405 })
    const isDownload = resourceType === 'Document' && url.pathname !== '/'
    void app.serve(request.url).then(
      (served) => reply('Fetch.fulfillRequest', isDownload ? download(served) : answer(served)),
      () => reply('Fetch.failRequest', { errorReason: 'Failed' }),
    )
  })
  await pipe.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] })
}

function answer({ status, headers, body }: Served, more: Readonly<Record<string, string>> = {}): Json {
  return {
    responseCode: status,
    responseHeaders: Object.entries({ ...headers, ...more }).map(([name, value]) => ({ name, value })),
    body: Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('base64'),
  }
}

const download = (served: Served): Json =>
  served.status === 200 ? answer(served, { 'content-disposition': 'attachment' }) : { responseCode: 204 }
