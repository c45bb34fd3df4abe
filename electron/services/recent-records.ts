import type { AttendanceRecord } from '../../core/model/record.ts'

const kept = 200

/** The latest records of each session, newest first. At least the last 200 are kept. */
export type RecentRecords = {
  readonly add: (record: AttendanceRecord) => void
  readonly clear: () => void
  readonly of: (session: string) => readonly AttendanceRecord[]
}

export function createRecentRecords(): RecentRecords {
  const bySession = new Map<string, AttendanceRecord[]>()
  return {
    add(record) {
      const list = bySession.get(record.session) ?? []
      if (list.length === 0) bySession.set(record.session, list)
      list.push(record)
      if (list.length > 2 * kept) list.splice(0, list.length - kept)
    },
    clear: () => bySession.clear(),
    of: (session) => [...(bySession.get(session) ?? [])].reverse(),
  }
}
