import type { CandidateRow } from '../../../../core/contract.ts'
import type { Session } from '../../../../core/model/exam.ts'
import { addMinutes } from '../../../../core/rules/moment.ts'
import type { Desk } from '../desk.ts'

/** Of twenty candidates one stays away, one comes late, and the others come ten minutes early. */
const staysAway = (place: number): boolean => place % 20 === 19
const comesLate = (place: number): boolean => place % 20 === 18

const operator = '演练甲'
const second = '演练乙'

/** Scans everyone of every session as they come. */
export async function checkIn({ ask }: Desk, exam: string, sessions: readonly Session[]): Promise<void> {
  for (const { id, start } of sessions) {
    for (const [place, candidate] of (await peopleOf({ ask }, exam, id)).entries()) {
      if (staysAway(place)) continue
      const now = addMinutes(start, comesLate(place) ? 5 : -10)
      await ask('checkin.scan', { exam, session: id, code: codeOf(candidate), operator, now })
    }
  }
}

/** A broken machine and a violation in each session, so that the forms have something to say. */
export async function writeIncidents({ ask }: Desk, exam: string, sessions: readonly Session[]): Promise<void> {
  for (const { id: session, start } of sessions) {
    const [first, next] = await peopleOf({ ask }, exam, session)
    if (first?.room === undefined || next?.room === undefined) continue
    const at = (minutes: number) => addMinutes(start, minutes)
    await ask('incidents.record', {
      exam,
      session,
      operator,
      now: at(31),
      incident: 'machine-change',
      room: first.room,
      candidate: first.id,
      happened: at(20),
      text: '开机后反复蓝屏',
      action: '更换备用机，从断点继续作答',
      staff: [operator],
      machine: { from: first.seat ?? '1', to: '备用1', out: at(20), in: at(26) },
      minutes: 6,
      approver: second,
    })
    await ask('incidents.record', {
      exam,
      session,
      operator,
      now: at(45),
      incident: 'violation',
      room: next.room,
      candidate: next.id,
      happened: at(40),
      text: '考试中使用手机',
      action: '暂扣手机，终止本场考试',
      staff: [operator, second],
      told: true,
    })
  }
}

/** Closes every session at its cut-off, signed by two. A small sample may have nobody in one. */
export async function closeSessions({ ask }: Desk, exam: string, sessions: readonly Session[]): Promise<void> {
  for (const { id: session } of sessions) {
    const { bars, rooms } = await ask('closing.state', { exam, session })
    if (rooms.length === 0) continue
    await ask('closing.close', { exam, session, operator, second, now: addMinutes(bars, 1) })
  }
}

const peopleOf = async ({ ask }: Pick<Desk, 'ask'>, exam: string, session: string): Promise<readonly CandidateRow[]> =>
  (await ask('roster.page', { exam, session, limit: 1_000_000 })).candidates

const codeOf = ({ admissionNumber, idNumber, id }: CandidateRow): string => admissionNumber ?? idNumber ?? id
