import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Checked, Output } from '../../../core/contract.ts'
import { judgeProbe, worstOf } from '../../../core/equipment/probe-findings.ts'
import { secondsAhead } from '../../../core/equipment/typed-time.ts'
import { safeFileName } from '../../../core/materials/file-name.ts'
import { refusal } from '../../../core/model/failure.ts'
import type { ProbeReport } from '../../../core/model/probe.ts'
import { machineRequirements } from '../../../core/presets/equipment-rules.ts'
import type { Context } from '../context.ts'
import { writeOut } from '../out-files.ts'
import { codeOf } from '../store/durable-files.ts'
import { requirementsOf } from './exam-equipment.ts'
import { readPc } from './read-pc.ts'

/** Reads this PC, compares it with what the exam (or the preset) asks for, and leaves a small file where one is wanted. */
export async function probePc(context: Context, input: Checked<'equipment.probe'>): Promise<Output<'equipment.probe'>> {
  const started = performance.now()
  // the clock is read first: the rest takes seconds
  const at = context.now()
  const ahead = input.time === undefined || input.time === '' ? undefined : secondsAhead(at, input.time)
  if (input.time && ahead === undefined) throw refusal({ code: 'time-not-understood', time: input.time })
  const wanted = input.exam === undefined ? machineRequirements : requirementsOf(context.exam(input.exam))
  const facts = await readPc(context.dataFolder, context.log)
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const report: ProbeReport = {
    kind: 'examdesk-probe',
    version: 1,
    id: context.newId(),
    at,
    device: context.device.slice(0, 100),
    ...(input.room && { room: input.room }),
    ...(input.machine && { machine: input.machine }),
    facts: {
      ...facts,
      ...(input.screens && input.screens.length > 0 && { screens: input.screens }),
      ...(ahead !== undefined && { clock: { ahead, zone } }),
    },
  }
  const findings = judgeProbe(report.facts, wanted)
  const file = input.out === undefined ? undefined : leave(report, resolve(input.out))
  return {
    report,
    findings,
    state: worstOf(findings),
    ...(file && { file }),
    ms: Math.round(performance.now() - started),
  }
}

function leave(report: ProbeReport, folder: string): string {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw refusal({ code: 'out-not-writable', folder, reason: codeOf(error) })
  }
  const name = ['考试机检测', report.room, report.machine ?? report.device, report.id.slice(0, 8)]
    .filter(Boolean)
    .join('_')
  const file = join(folder, `${safeFileName(name)}.json`)
  writeOut(file, ['json'], `${JSON.stringify(report, null, 1)}\n`)
  return file
}
