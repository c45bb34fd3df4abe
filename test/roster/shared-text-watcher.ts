import { parentPort, workerData } from 'node:worker_threads'

/** Counts how often a byte of shared memory is seen to be another than at first, until told to stop. */
const { memory, places, stop } = workerData as { memory: SharedArrayBuffer; places: number[]; stop: SharedArrayBuffer }
const bytes = new Uint8Array(memory)
const stopped = new Int32Array(stop)
const first = places.map((place) => Atomics.load(bytes, place))
let seen = 0
parentPort!.postMessage('watching')
while (Atomics.load(stopped, 0) === 0) {
  for (let i = 0; i < places.length; i++) if (Atomics.load(bytes, places[i]!) !== first[i]) seen++
}
parentPort!.postMessage(seen)
