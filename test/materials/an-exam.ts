import { existsSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import sharp from 'sharp'
import { onTestFinished } from 'vitest'
import type { CallName, Input, Output } from '../../core/contract.ts'
import type { Candidate } from '../../core/model/candidate.ts'
import type { Change } from '../../core/model/change.ts'
import type { Failure, Reply } from '../../core/model/failure.ts'
import { openApp } from '../../electron/services/app.ts'
import { keepPicture } from '../../electron/services/photos/photo-store.ts'
import { createStore } from '../../electron/services/store/open-store.ts'
import { exam, people } from './people.ts'
import { temporaryFolder } from './tools.ts'

export const at = '2024-05-24T08:00:00+08:00'

/** Three rooms in two sessions: 12 and 11 candidates in the morning, 8 in the afternoon. */
export const everyone: readonly Candidate[] = [...people(12), ...people(11, 'am', '02'), ...people(8, 'pm', '01')]

export type Answer<C extends CallName> = Reply<Output<C>>

/** JPEGs by candidate. */
export type Photos = Readonly<Record<string, Buffer>>

/** Stores photos as an import of photos does. */
export async function givePhotos(open: Parameters<typeof keepPicture>[0], photos: Photos): Promise<void> {
  for (const [candidate, jpeg] of Object.entries(photos)) {
    const { width, height } = await sharp(jpeg).metadata()
    const value = await keepPicture(open, { jpeg, width, height })
    open.store.commit('set-photo', { operator: '', at }, [{ put: 'photos', key: candidate, value }])
  }
}

/** The real program on a data folder of its own that holds one exam with these candidates. */
export async function appWith(candidates: readonly Candidate[] = everyone, photos: Photos = {}) {
  const folder = temporaryFolder()
  const data = join(folder, 'data')
  const changes: Change[] = [
    { put: 'exam', key: 'exam', value: exam },
    ...candidates.map((candidate) => ({ put: 'candidates', key: candidate.id, value: candidate })),
    { put: 'rooms', key: '01', value: { id: '01', name: '多媒体楼301机房', seats: [], origin: 'file' } },
  ]
  const options = { device: '考务机1', now: () => at }
  const { store } = createStore(join(data, 'exams', exam.id), options, 'create-exam', { operator: '', at }, changes)
  await givePhotos({ folder: join(data, 'exams', exam.id), store }, photos)
  await store.close()
  const app = await openApp({ dataFolder: data, host: 'test', device: '考务机1', outFolder: join(folder, '考务台') })
  onTestFinished(() => app.close())
  const call = async <C extends CallName>(name: C, input: Input<C>): Promise<Answer<C>> =>
    JSON.parse(await app.call(JSON.stringify({ call: name, input }))) as Answer<C>
  return {
    folder,
    data,
    app,
    call,
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

/** The PDFs in a folder of made files, each with the folder it lies in. */
export function made(out: string): string[] {
  if (!existsSync(out)) return []
  const files = readdirSync(out, { recursive: true, encoding: 'utf8', withFileTypes: true })
  return files
    .filter((file) => file.isFile() && file.name !== '清单.csv')
    .map((file) => relative(out, join(file.parentPath, file.name)).replaceAll('\\', '/'))
    .sort()
}
