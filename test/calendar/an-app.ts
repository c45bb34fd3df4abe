import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { CallName, Input, Output } from '../../core/contract.ts'
import type { Candidate } from '../../core/model/candidate.ts'
import type { Failure, Reply } from '../../core/model/failure.ts'
import { findPreset } from '../../core/presets/presets.ts'
import { openApp } from '../../electron/services/app.ts'
import { createStore } from '../../electron/services/store/open-store.ts'

export const examId = 'dm-2024-1-test'
export const createdAt = '2024-04-20T09:00:00+08:00'

/** A folder that is gone when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'examdesk-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** One candidate of an invented school; `over` says what is different. */
export function person(n: number, over: Partial<Candidate> = {}): Candidate {
  return {
    id: `c${n}`,
    session: 'pm-junior',
    name: `考生${n}`,
    admissionNumber: `24052500${String(n).padStart(4, '0')}`,
    idType: 'resident-id',
    idNumber: `11010120050101${String(n).padStart(4, '0')}`,
    phone: `139${String(n).padStart(8, '0')}`,
    school: n % 3 === 0 ? '乙学院' : '甲学院',
    room: '01',
    seat: String(n).padStart(2, '0'),
    ...over,
  }
}

export const people = (count: number): Candidate[] => Array.from({ length: count }, (_, i) => person(i + 1))

/** The real program on a data folder of its own, with one exam of the first sitting of 2024. */
export async function appWith(candidates: readonly Candidate[] = people(9), over: { readonly preset?: string } = {}) {
  const folder = temporaryFolder()
  const data = join(folder, 'data')
  const preset = findPreset(over.preset ?? 'dm-2024-1')!
  const { name, certificate, practice, rules } = preset
  const exam = {
    id: examId,
    name,
    certificate,
    practice,
    rules,
    createdAt,
    site: '某考点',
    preset: preset.id,
    sessions: [...preset.sessions('')],
  }
  const changes = [
    { put: 'exam', key: 'exam', value: exam },
    ...candidates.map((candidate) => ({ put: 'candidates', key: candidate.id, value: candidate })),
  ]
  const { store } = createStore(
    join(data, 'exams', examId),
    { device: '考务机1' },
    'create-exam',
    { operator: '', at: createdAt },
    changes,
  )
  await store.close()
  return openAgain(folder)
}

/** The program on a data folder that exists already. */
export async function openAgain(folder: string) {
  const data = join(folder, 'data')
  const app = await openApp({ dataFolder: data, host: 'test', device: '考务机1', outFolder: join(folder, '考务台') })
  let closed = false
  const close = async () => {
    if (!closed) await app.close()
    closed = true
  }
  onTestFinished(close)
  const call = async <C extends CallName>(name: C, input: Input<C>): Promise<Reply<Output<C>>> =>
    JSON.parse(await app.call(JSON.stringify({ call: name, input }))) as Reply<Output<C>>
  return {
    folder,
    data,
    close,
    async ask<C extends CallName>(name: C, input: Input<C>): Promise<Output<C>> {
      const answer = await call(name, input)
      if (!answer.ok) throw new Error(JSON.stringify(answer.failure))
      return answer.value
    },
    async refused<C extends CallName>(name: C, input: Input<C>): Promise<Failure> {
      const answer = await call(name, input)
      if (answer.ok) throw new Error(`${name} was not refused`)
      return answer.failure
    },
  }
}
