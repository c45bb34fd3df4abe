import { Argument, Option } from 'commander'
import { type EquipmentForm, equipmentForms } from '../../../../core/calls/equipment.ts'
import { type FaultStepName, faultSteps, type Stage, stages } from '../../../../core/model/equipment.ts'
import type { Answer, CommonFlags, Desk, Verbs } from '../desk.ts'
import { wholeNumber } from '../flags.ts'

type Flags = CommonFlags & {
  readonly stage: Stage
  readonly room?: string
  readonly line?: string
  readonly item?: string[]
  readonly count?: number
  readonly note?: string
  readonly operator?: string
  readonly second?: string
  readonly reason?: string
  readonly machine?: string
  readonly text?: string
  readonly fault?: string
  readonly step?: FaultStepName
  readonly owner?: string
  readonly spare?: string
  readonly time?: string
  readonly out?: string
  readonly folder?: string
  readonly file?: string
  readonly form: EquipmentForm
}

/** `equipment`: what the window's step does, for one room and stage. Without a word it lists how it stands. */
export function addEquipmentVerb({ examVerb, run, words }: Verbs): void {
  examVerb('equipment', words.equipment)
    .addArgument(new Argument('[what]', words.equipmentWhat).choices(Object.keys(acts)).default('list'))
    .addOption(new Option('--stage <stage>', words.equipmentStage).choices(stages).default('settings'))
    .option('--room <id>', words.equipmentRoom)
    .option('--line <text>', words.equipmentLine)
    .option('--item <id...>', words.equipmentItems)
    .option('--count <n>', words.equipmentCount, wholeNumber(0, 100_000))
    .option('--note <text>', words.equipmentNote)
    .option('--operator <name>', words.operator)
    .option('--second <name>', words.equipmentSecond)
    .option('--reason <text>', words.equipmentReason)
    .option('--machine <number>', words.equipmentMachine)
    .option('--text <text>', words.equipmentText)
    .option('--fault <id>', words.equipmentFault)
    .addOption(new Option('--step <step>', words.equipmentStep).choices(faultSteps))
    .option('--owner <name>', words.equipmentOwner)
    .option('--spare <seat>', words.equipmentSpare)
    .option('--time <clock>', words.equipmentTime)
    .option('--out <folder>', words.equipmentOut)
    .option('--folder <folder>', words.equipmentFolder)
    .option('--file <file>', words.equipmentFile)
    .addOption(new Option('--form <form>', words.equipmentForm).choices(equipmentForms).default('check-sheet'))
    .action((what: keyof typeof acts, flags: Flags) => run(flags, (desk) => acts[what](desk, flags)))
}

const acts: Readonly<
  Record<
    | 'list'
    | 'show'
    | 'check'
    | 'fault'
    | 'step'
    | 'sign'
    | 'reopen'
    | 'undo'
    | 'probe'
    | 'collect'
    | 'ready'
    | 'export'
    | 'import'
    | 'print',
    (desk: Desk, flags: Flags) => Promise<Answer>
  >
> = {
  list: async ({ ask, exam }) => {
    const { places, faults, unknownTags, rules } = await ask('equipment.get', { exam: await exam() })
    return { places, faults, unknownTags, rules }
  },
  show: async (desk, flags) => desk.ask('equipment.place', await stageOf(desk, flags)),
  check: async (desk, flags) => {
    const { line, item: items, count, note, operator } = flags
    const at = await stageOf(desk, flags)
    if (line !== undefined) return desk.ask('equipment.exceptions', { ...at, line, items, operator })
    const subjects = flags.machine === undefined ? undefined : [flags.machine]
    return desk.ask('equipment.check', { ...at, items, subjects, count, note, operator })
  },
  fault: async (desk, flags) => {
    const { machine: subject = '', text = '', owner, operator } = flags
    return desk.ask('equipment.report-fault', { ...(await stageOf(desk, flags)), subject, text, owner, operator })
  },
  step: async ({ ask, exam }, { fault = '', step = 'assigned', owner, spare, note, operator }) =>
    ask('equipment.fault-step', { exam: await exam(), fault, step, owner, spare, note, operator }),
  sign: async (desk, flags) =>
    desk.ask('equipment.sign', { ...(await stageOf(desk, flags)), operator: flags.operator, second: flags.second }),
  reopen: async (desk, flags) =>
    desk.ask('equipment.reopen', {
      ...(await stageOf(desk, flags)),
      operator: flags.operator,
      reason: flags.reason ?? '',
    }),
  undo: async ({ ask, exam }, { reason = '', operator }) =>
    ask('equipment.undo', { exam: await exam(), reason, operator }),
  probe: probeHere,
  collect: async ({ ask, exam, path }, { folder = '.', operator }) =>
    ask('equipment.collect', { exam: await exam(), folder: path(folder), operator }),
  ready: async ({ ask, exam }) => ask('equipment.readiness', { exam: await exam() }),
  export: async ({ ask, exam, path }, { file = 'checklist.json' }) =>
    ask('equipment.export-template', { exam: await exam(), file: path(file) }),
  import: async ({ ask, exam, path }, { file = '', operator }) => {
    const { template } = await ask('equipment.import-template', { exam: await exam(), file: path(file), operator })
    return { name: template.name, items: template.items.length }
  },
  print: async ({ ask, exam, job, path }, { form, room, out }) => {
    const folder = out === undefined ? {} : { out: path(out) }
    const made = await ask('equipment.print', { exam: await exam(), job, form, room, ...folder })
    return { ...made, files: made.files.map(({ url: _, ...file }) => file) }
  },
}

/** An exam PC has no exam yet: then it is compared with the preset. */
async function probeHere({ ask, path, exam }: Desk, { room, machine, time, out, exam: named }: Flags): Promise<Answer> {
  const { exams } = await ask('exams.list', {})
  const id = named !== undefined || exams.length > 0 ? await exam() : undefined
  const folder = out === undefined ? {} : { out: path(out) }
  return ask('equipment.probe', { exam: id, room, machine, time, ...folder })
}

const stageOf = async ({ exam }: Desk, { room = '', stage }: Flags) => ({ exam: await exam(), room, stage })
