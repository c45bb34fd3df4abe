import { parentPort } from 'node:worker_threads'
import { isRefusal } from '../../../core/model/failure.ts'
import { createGlyphCheck } from './missing-glyphs.ts'
import { readRoster } from './read-roster.ts'
import type { ReadMessage, ReadRequest } from './reading.ts'
import { createWorkspace } from './rows/workspace.ts'
import type { CheckedRows } from './rows/written-rows.ts'

const tools = { workspace: createWorkspace(), checkGlyphs: createGlyphCheck() }

/** The reading thread: untrusted files are opened here and nowhere else. One request at a time. */
parentPort!.on('message', async (request: ReadRequest) => {
  try {
    await readRoster(request, tools, tell)
  } catch (thrown) {
    if (!isRefusal(thrown)) throw thrown
    tell({ refused: thrown.failure })
  } finally {
    // Also after a refusal: rows told before it may still be in the making.
    if (request.keepsText) tools.workspace.text.giveAway()
  }
})

function tell(message: ReadMessage): void {
  parentPort!.postMessage(message, 'rows' in message ? memoryOf(message.rows) : [])
}

/** Memory that is moved to the main thread. */
const memoryOf = ({ marks, sheetRows, counters, named }: CheckedRows): ArrayBuffer[] =>
  [marks, sheetRows, counters, named.places].map(({ buffer }) => buffer)
