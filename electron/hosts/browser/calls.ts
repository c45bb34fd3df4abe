import type { App } from '../../services/app.ts'
import { bindingName, bridgeSource, receiverName } from './bridge-source.ts'
import type { Json, Pipe } from './pipe.ts'
import { origin } from './requests.ts'

type Context = {
  readonly id: number
  readonly uniqueId: string
  readonly origin: string
  readonly auxData?: { frameId?: string; isDefault?: boolean }
}
type Ask = { readonly id: number; readonly kind: 'call' | 'path'; readonly text: string }

/**
 * Carries calls and events between the page of one target and the app. A call is taken only from the
 * main frame's own scripts at the app's origin; from anywhere else it is dropped without an answer. Gives what ends the
 * events.
 */
export async function carryCalls(pipe: Pipe, session: string, target: string, app: App): Promise<() => void> {
  const contexts = new Map<number, Context>()
  const on = (event: string, listener: (params: Json) => void) =>
    pipe.on(event, (params, from) => {
      if (from === session) listener(params)
    })
  on('Runtime.executionContextCreated', ({ context }) => void contexts.set((context as Context).id, context as Context))
  on(
    'Runtime.executionContextDestroyed',
    ({ executionContextId }) => void contexts.delete(executionContextId as number),
  )
  on('Runtime.executionContextsCleared', () => contexts.clear())

  const isPage = (context: Context | undefined): context is Context =>
    context?.origin === origin && context.auxData?.frameId === target && context.auxData.isDefault === true
  const run = (context: Context, expression: string) =>
    pipe.send(
      'Runtime.evaluate',
      { expression, uniqueContextId: context.uniqueId, allowUnsafeEvalBlockedByCSP: false },
      session,
    )
  const tell = (context: Context, expression: string) => void run(context, expression).catch(() => {}) // the page has gone meanwhile

  on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    const context = contexts.get(executionContextId as number)
    if (name !== bindingName || !isPage(context)) return
    const ask = JSON.parse(payload as string) as Ask
    const answer = (text: string) => tell(context, `${receiverName}.deliver(${Number(ask.id)},${JSON.stringify(text)})`)
    if (ask.kind === 'call') void app.call(ask.text).then(answer)
    else void pathOf(ask.id, context).then(answer)
  })

  /** Path of the file that the page holds under `id`; empty when it has none (made in the page). */
  async function pathOf(id: number, context: Context): Promise<string> {
    try {
      const { result } = (await run(context, `${receiverName}.held(${Number(id)})`)) as {
        result: { objectId?: string }
      }
      const { path } = await pipe.send('DOM.getFileInfo', { objectId: result.objectId }, session)
      void pipe.send('Runtime.releaseObject', { objectId: result.objectId }, session).catch(() => {})
      return path as string
    } catch {
      return ''
    }
  }

  const stopEvents = app.onEvent((text) => {
    const context = [...contexts.values()].find(isPage)
    if (context) tell(context, `${receiverName}.event(${JSON.stringify(text)})`)
  })
  await Promise.all([
    pipe.send('Runtime.enable', {}, session),
    pipe.send('Runtime.addBinding', { name: bindingName }, session),
    pipe.send('Page.addScriptToEvaluateOnNewDocument', { source: bridgeSource }, session),
  ])
  return stopEvents
}
