import type { RowFinding } from '../../../core/model/row-issue.ts'
import { createFindings } from './rows/findings.ts'

/** Tells who has the name of someone further up in the same session: 同名. */
export type SameNames = {
  readonly add: (value: Readonly<Record<string, unknown>>, sheetRow: number) => void
  readonly warnings: () => readonly RowFinding[]
}

export function createSameNames(): SameNames {
  const sessions = new Map<unknown, Map<unknown, number>>()
  const findings = createFindings()
  return {
    add({ session, name, withdrawn }, sheetRow) {
      if (withdrawn) return
      let rows = sessions.get(session)
      if (!rows) sessions.set(session, (rows = new Map()))
      const other = rows.get(name)
      if (other === undefined) rows.set(name, sheetRow)
      else if (!findings.counted('same-name', sheetRow))
        findings.add({
          row: sheetRow,
          field: 'name',
          code: 'same-name',
          value: name as string,
          more: { other, name: name as string },
        })
    },
    warnings: findings.warnings,
  }
}
