import { describeRowIssue } from '../../../core/describe/row-issue.ts'
import type { Room } from '../../../core/model/room.ts'
import type { ImportReport, RowIssue } from '../../../core/model/roster.ts'
import type { RowFinding } from '../../../core/model/row-issue.ts'
import { withRepairs } from '../../../core/roster/id-repair.ts'
import type { Context, OpenExam } from '../context.ts'
import { readSettings } from '../settings.ts'
import type { RosterRows } from './collect-rows.ts'
import { type ImportPlan, listed } from './plan-import.ts'
import type { Known } from './repair-source.ts'

type Asked = {
  readonly file: string
  readonly skipErrors: boolean
  readonly dryRun: boolean
  readonly known: () => Iterable<Known>
}

/** What reading a roster found, in words of the language that is set, and what applying it does. */
export function importReport(
  context: Context,
  { store }: OpenExam,
  { file, skipErrors, dryRun, known }: Asked,
  { head, end }: RosterRows,
  plan: ImportPlan,
): ImportReport {
  const { language } = readSettings(context.site)
  const rooms = store.all<Room>('rooms')
  const issue = (finding: RowFinding): RowIssue => {
    const { row, field, code, value } = finding
    const repair = finding.more?.repair
    const message = describeRowIssue(finding, language)
    return { row, field, code, message, value, ...(repair !== undefined && { repair: String(repair) }) }
  }
  const errors = [...withRepairs(end.errors, known), ...plan.errors].sort((a, b) => a.row - b.row).map(issue)
  const { format, encoding, sheet, sheets, headerRow, mapping, samples } = head
  return {
    file,
    format,
    encoding,
    sheet,
    sheets,
    headerRow,
    mapping,
    samples,
    rows: end.rows,
    added: plan.added,
    changed: plan.changed.length - plan.withdrawn,
    unchanged: plan.unchanged,
    withdrawn: plan.withdrawn,
    missing: plan.missing.length,
    missingPeople: plan.missing
      .slice(0, listed)
      .map(({ id, name, admissionNumber }) => ({ candidate: id, name, admissionNumber })),
    skipped: skipErrors ? rowsWith(errors) : 0,
    roomsAdded: plan.rooms.map(({ id }) => id).filter((id) => !rooms.has(id)),
    errors,
    warnings: end.warnings.map(issue),
    changes: [...plan.differences],
    dryRun,
  }
}

/** How many rows the issues are about. */
export const rowsWith = (issues: readonly RowIssue[]): number => new Set(issues.map(({ row }) => row)).size
