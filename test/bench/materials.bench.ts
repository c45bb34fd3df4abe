import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { report } from './report.ts'

// Desk cards and door signs, each figure in a fresh process, the worker's start included.

type Figures = {
  readonly seconds: number
  readonly megabytes: number
  readonly fileMegabytes: number
  readonly next: number
}

const script = fileURLToPath(new URL('./draw-materials.ts', import.meta.url))

function inFreshProcess(what: 'cards' | 'door' | 'photos' | 'plain', count: number): Figures {
  const run = spawnSync(process.execPath, [script, what, String(count)], { encoding: 'utf8' })
  if (run.status !== 0) throw new Error(run.stderr)
  return JSON.parse(run.stdout) as Figures
}

/** The run in the middle of three. */
function typical(what: 'cards' | 'door', count: number): Figures {
  return [1, 2, 3].map(() => inFreshProcess(what, count)).sort((a, b) => a.seconds - b.seconds)[1]!
}

const thousand = typical('cards', 1000)
const fiveThousand = inFreshProcess('cards', 5000)
const photos = inFreshProcess('photos', 5000)
const door = typical('door', 30)
const some = typical('cards', 250)
const plain = inFreshProcess('plain', 250)

report(
  'materials',
  {
    '250 desk cards': some,
    '1,000 desk cards': thousand,
    '5,000 desk cards': fiveThousand,
    '5,000 tickets with photos': photos,
    'first door sign': door,
    '250 cards, plain react-pdf': plain,
  },
  [
    { what: 'file of 1,000 desk cards', value: thousand.fileMegabytes, limit: 5, unit: 'MB' },
    {
      what: '5,000 cards against 5 times 1,000',
      value: fiveThousand.seconds / (5 * thousand.seconds),
      limit: 1.2,
      unit: 'times',
    },
    { what: 'memory of 5,000 cards', value: fiveThousand.megabytes, limit: 600, unit: 'MB' },
    {
      what: 'memory of 5,000 tickets with photos of 30 KB in one file',
      value: photos.megabytes,
      limit: 1200,
      unit: 'MB',
    },
    { what: 'first door sign in a fresh process', value: door.seconds, limit: 1, unit: 's' },
    { what: 'next door sign', value: door.next, limit: 0.15, unit: 's' },
    {
      what: '250 cards, ours against plain react-pdf in warm processes',
      value: some.next / plain.next,
      limit: 0.1,
      unit: 'times',
    },
  ],
)
