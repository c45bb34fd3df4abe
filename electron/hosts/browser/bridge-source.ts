/** Name of the binding that the bridge takes for itself before any script of the page runs. */
export const bindingName = '__examdeskSend'

/** The object through which answers and events come in: `deliver(id, text)`, `event(text)`, `held(id)`. */
export const receiverName = '__examdesk'

/**
 * Runs in the page before its first script. Gives it `window.bridge`, keeps keys and dropped files from
 * leaving the page, and hands every answer over one MessageChannel turn later: inside the turn in which
 * the debugging pipe delivers, `eval` could work in spite of the page's policy.
 */
export const bridgeSource = `(() => {
  if (window.top !== window) return
  const send = window.${bindingName}
  delete window.${bindingName}
  const waiting = new Map(), held = new Map(), listeners = new Set(), due = []
  let last = 0
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = () => due.shift()()
  const later = (work) => { due.push(work); port2.postMessage(0) }
  const ask = (kind, text, file) => new Promise((resolve) => {
    const id = ++last
    waiting.set(id, resolve)
    if (file) held.set(id, file)
    send(JSON.stringify({ id, kind, text }))
  })
  const frozen = (value) => ({ value: Object.freeze(value), writable: false, configurable: false })
  Object.defineProperty(window, '${receiverName}', frozen({
    deliver: (id, text) => later(() => {
      const resolve = waiting.get(id)
      waiting.delete(id)
      held.delete(id)
      resolve?.(text)
    }),
    event: (text) => later(() => { for (const listener of listeners) listener(text) }),
    held: (id) => held.get(id),
  }))
  Object.defineProperty(window, 'bridge', frozen({
    call: (text) => ask('call', String(text)),
    onEvent: (listener) => { listeners.add(listener); return () => { listeners.delete(listener) } },
    pathOf: (file) => ask('path', '', file),
  }))

  const letterOf = (event) => (event.key.length === 1 ? event.key : event.code.replace(/^Key/, '')).toLowerCase()
  const leaves = (event) =>
    ['F1', 'F5', 'F7', 'F12', 'BrowserBack', 'BrowserForward', 'BrowserHome', 'BrowserRefresh'].includes(event.key) ||
    (event.altKey && ['ArrowLeft', 'ArrowRight', 'Home'].includes(event.key)) ||
    ((event.ctrlKey || event.metaKey) && 'ntwrojuhsp'.includes(letterOf(event))) ||
    ((event.ctrlKey || event.metaKey) && event.shiftKey && (event.key === 'Delete' || 'icbdm'.includes(letterOf(event))))
  addEventListener('keydown', (event) => { if (leaves(event)) event.preventDefault() }, true)
  addEventListener('dragover', (event) => {
    if (event.defaultPrevented) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'none'
  })
  addEventListener('drop', (event) => event.preventDefault())
})()`
