import type { ProbeTest } from '../model/equipment.ts'
import type { MachineRequirements, ProbeFacts, ProbeFinding } from '../model/probe.ts'

type State = ProbeFinding['state']
type Judge = (
  facts: ProbeFacts,
  wanted: MachineRequirements,
) => readonly [State, found: string, wanted: string] | undefined

const enough = (have: number, want: number): State => (have >= want ? 'good' : 'bad')
const round = (n: number): number => Math.round(n * 10) / 10

/** How each part is judged. A part that was not read gives no verdict: it is `unknown`, not wrong. */
const judges: Readonly<Record<ProbeTest, Judge>> = {
  system: ({ system }, { systems: { values } }) => {
    if (!system) return undefined
    const name = `${system.name} ${system.release}`.trim()
    const fits = values.length === 0 || values.some((one) => name.toLowerCase().includes(one.toLowerCase()))
    return [fits ? 'good' : 'attention', name, values.join(' / ')]
  },
  processor: ({ processor }, { cores, gigahertz }) => {
    if (!processor) return undefined
    const { cores: have, gigahertz: speed, name } = processor
    const slow = speed > 0 && speed < gigahertz.value
    const found = [name, `${have} 核`, speed > 0 ? `${speed} GHz` : ''].filter(Boolean).join(' ')
    return [have < cores.value || slow ? 'bad' : 'good', found, `≥ ${cores.value} 核 ${gigahertz.value} GHz`]
  },
  memory: ({ memory }, { memory: wanted }) =>
    // a board keeps some of the memory for itself: 8 GB report as 7.7
    memory && [enough(memory.total + 0.6, wanted.value), `${round(memory.total)} GB`, `≥ ${wanted.value} GB`],
  disk: ({ disk }, { diskFree }) =>
    disk && [enough(disk.free, diskFree.value), `${round(disk.free)} GB`, `≥ ${diskFree.value} GB`],
  screen: ({ screens }, { screenWidth, screenHeight }) => {
    if (!screens || screens.length === 0) return undefined
    const { width, height } = screens[0]!
    const fits = width >= screenWidth.value && height >= screenHeight.value
    const several = screens.length > 1
    const found = screens.map((one) => `${one.width}×${one.height}`).join(', ')
    return [!fits ? 'bad' : several ? 'attention' : 'good', found, `≥ ${screenWidth.value}×${screenHeight.value}`]
  },
  browser: ({ browsers }, { browsers: { values }, browserVersion }) => {
    if (!browsers) return undefined
    const wanted = `${values.join(' / ')} ≥ ${browserVersion.value}`
    const fitting = browsers.filter(
      ({ path }) => values.length === 0 || values.some((one) => path.toLowerCase().includes(one.toLowerCase())),
    )
    const found = browsers.map(({ path, version }) => `${path.split(/[\\/]/).at(-1)} ${version}`.trim()).join(', ')
    if (fitting.length === 0) return ['bad', found || '—', wanted]
    const versions = fitting.map(({ version }) => Number.parseInt(/\d+/.exec(version)?.[0] ?? '', 10))
    const known = versions.filter((one) => !Number.isNaN(one))
    if (known.length === 0) return ['attention', found, wanted]
    return [enough(Math.max(...known), browserVersion.value), found, wanted]
  },
  clock: ({ clock }, { clockOff }) =>
    clock && [
      Math.abs(clock.ahead) <= clockOff.value ? 'good' : 'bad',
      `${clock.ahead > 0 ? '+' : ''}${clock.ahead} s ${clock.zone}`,
      `± ${clockOff.value} s`,
    ],
  network: ({ addresses }) =>
    addresses && [addresses.length > 0 ? 'good' : 'bad', addresses.map(({ ip }) => ip).join(', ') || '—', '≥ 1'],
  'usb-storage': ({ usbStorage: found }, { usbStorage }) =>
    found && [
      found.length <= usbStorage.value ? 'good' : 'attention',
      found.join(', ') || '0',
      `≤ ${usbStorage.value}`,
    ],
  power: ({ power }, { awake }) => {
    if (!power) return undefined
    const stays = (after: number) => after === 0 || after >= awake.value
    const minutes = (after: number) => (after === 0 ? '∞' : String(after))
    const found = `${power.plan} ${minutes(power.sleepAfter)} / ${minutes(power.screenOffAfter)} min`.trim()
    return [
      !stays(power.sleepAfter) ? 'bad' : !stays(power.screenOffAfter) ? 'attention' : 'good',
      found,
      `≥ ${awake.value} min`,
    ]
  },
  fonts: ({ fonts }, { fonts: { values } }) => {
    if (!fonts) return undefined
    const have = new Set(fonts.map((one) => one.toLowerCase()))
    const missing = values.filter((one) => !have.has(one.toLowerCase()))
    return [
      missing.length === 0 ? 'good' : 'bad',
      missing.length === 0 ? `${fonts.length}` : `− ${missing.join(', ')}`,
      values.join(', '),
    ]
  },
  printers: ({ printers: found }, { printers }) =>
    found && [enough(found.length, printers.value), found.join(', ') || '0', `≥ ${printers.value}`],
}

/** Every part of a PC against what the exam asks for, in the order of the tests. */
export function judgeProbe(facts: ProbeFacts, wanted: MachineRequirements): ProbeFinding[] {
  return (Object.keys(judges) as ProbeTest[]).map((test) => {
    const told = judges[test](facts, wanted)
    return told
      ? { test, state: told[0], found: told[1], wanted: told[2] }
      : { test, state: 'unknown', found: '', wanted: '' }
  })
}

/** The worst of several. What is unknown is no fault, but no pass either. */
export function worstOf(findings: readonly Pick<ProbeFinding, 'state'>[]): State {
  const states = new Set(findings.map(({ state }) => state))
  return states.has('bad') ? 'bad' : states.has('attention') ? 'attention' : states.has('good') ? 'good' : 'unknown'
}
