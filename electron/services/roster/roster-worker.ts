import { parentPort } from 'node:worker_threads'
import { isRefusal } from '../../../core/model/failure.ts'
import { createGlyphCheck } from './missing-glyphs.ts'
import { readRoster } from './read-roster.ts'
import type { ReadMessage, ReadRequest } from './reading.ts'
import { createWorkspace } from './rows/workspace.ts'

const tools = { workspace: createWorkspace(), checkGlyphs: createGlyphCheck() }

/** The reading thread: untrusted files are opened here and nowhere else. One request at a time. */
parentPort!.on('message', async (request: ReadRequest) => {
  try {
    await readRoster(request, tools, tell)
  } catch (thrown) {
    if (!isRefusal(thrown)) throw thrown
    tell({ refused: thrown.failure })
  }
})

function tell(message: ReadMessage): void {
  const moved = 'rows' in message ? [message.rows.marks.buffer, message.rows.sheetRows.buffer] : []
  parentPort!.postMessage(message, moved)
}
