import { Worker } from 'node:worker_threads'
import type { WorkbookData, WorkbookMessage } from './workbook-worker.ts'

const rowsPerMessage = 1000

/** The bytes of an xlsx of text cells, made in a thread of its own. */
export async function workbookBytes(
  data: WorkbookData,
  rows: readonly (readonly string[])[],
  breathe: () => Promise<void>,
): Promise<Uint8Array> {
  const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  const worker = new Worker(new URL(`./workbook-worker.${ending}`, import.meta.url), {
    workerData: data,
    resourceLimits: { maxOldGenerationSizeMb: 2048 },
  })
  try {
    const bytes = new Promise<Uint8Array>((resolve, reject) => {
      worker.once('message', resolve)
      worker.once('error', reject)
      worker.once('exit', () => reject(new Error('the writing thread ended without an answer')))
    })
    // The rejection is awaited below; until then it must not count as unhandled.
    bytes.catch(() => undefined)
    for (let from = 0; from < rows.length; from += rowsPerMessage) {
      worker.postMessage({ rows: JSON.stringify(rows.slice(from, from + rowsPerMessage)) } satisfies WorkbookMessage)
      await breathe()
    }
    worker.postMessage({ end: true } satisfies WorkbookMessage)
    return await bytes
  } finally {
    await worker.terminate()
  }
}
