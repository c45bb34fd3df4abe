import { useState } from 'react'
import type { Candidate } from '../../../../core/model/candidate.ts'
import { type CandidateEntry, type EntryField, entryFields } from '../../../../core/model/candidate-entry.ts'

export type Draft = {
  /** Only what was touched. */
  readonly entry: CandidateEntry
  readonly text: (field: EntryField) => string
  readonly extra: (header: string) => string
  readonly set: (field: EntryField, text: string) => void
  readonly setExtra: (header: string, text: string) => void
}

/** What is typed over a candidate's details. A field put back as it was counts as not touched. */
export function useDraft(before: Partial<Candidate>): Draft {
  const [entry, setEntry] = useState<CandidateEntry>({})
  const stored = (field: EntryField): string => before[field] ?? ''
  return {
    entry,
    text: (field) => entry[field] ?? stored(field),
    extra: (header) => entry.extra?.[header] ?? before.extra?.[header] ?? '',
    set: (field, text) =>
      setEntry(({ [field]: _, ...rest }) => (text === stored(field) ? rest : { ...rest, [field]: text })),
    setExtra: (header, text) =>
      setEntry(({ extra = {}, ...rest }) => {
        const { [header]: _, ...others } = extra
        const next = text === (before.extra?.[header] ?? '') ? others : { ...others, [header]: text }
        return Object.keys(next).length === 0 ? rest : { ...rest, extra: next }
      }),
  }
}

export const isFieldName = (name: string): name is EntryField => (entryFields as readonly string[]).includes(name)
