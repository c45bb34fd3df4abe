import { parentPort, workerData } from 'node:worker_threads'
import { isRefusal } from '../../../core/model/failure.ts'
import type { ScoreRequest } from './read-scores.ts'
import { scoresIn } from './scores-in.ts'

/** Opens one untrusted file and tells what it says. */
async function read(request: ScoreRequest): Promise<void> {
  try {
    parentPort!.postMessage({ scores: await scoresIn(request) })
  } catch (thrown) {
    if (!isRefusal(thrown)) throw thrown
    parentPort!.postMessage({ refused: thrown.failure })
  }
}

void read(workerData as ScoreRequest)
