import type { ProbeView } from '../../../core/calls/equipment-views.ts'
import { judgeProbe, worstOf } from '../../../core/equipment/probe-findings.ts'
import type { KeptProbe } from '../../../core/model/probe.ts'
import type { OpenExam } from '../context.ts'
import { requirementsOf } from './exam-equipment.ts'

/** Every collected result against what the exam asks for now, the latest first. */
export function probeViews(open: OpenExam): ProbeView[] {
  const wanted = requirementsOf(open)
  return [...open.store.all<KeptProbe>('probes').values()]
    .map(({ report, room, subject }) => {
      const findings = judgeProbe(report.facts, wanted)
      return { report, findings, state: worstOf(findings), room, subject }
    })
    .sort((a, b) => (a.report.at < b.report.at ? 1 : -1))
}

/** The latest result of each machine of a room, by its seat. */
export function latestProbes(open: OpenExam, room: string): Map<string, ProbeView> {
  const latest = new Map<string, ProbeView>()
  for (const view of probeViews(open)) {
    if (view.room === room && view.subject !== '' && !latest.has(view.subject)) latest.set(view.subject, view)
  }
  return latest
}
