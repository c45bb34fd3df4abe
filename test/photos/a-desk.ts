import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Candidate } from '../../core/model/candidate.ts'
import { appWith, examId, person, temporaryFolder } from '../calendar/an-app.ts'

export const exam = examId
export const roster: readonly Candidate[] = [
  person(1, { name: '张三', studentNumber: '2101001' }),
  person(2, { name: '李四', studentNumber: '2101002' }),
  person(3, { name: '王芳', studentNumber: '2101003' }),
  person(4, { name: '退考', withdrawn: true }),
  person(5, {
    id: 'c5',
    name: '张三',
    session: 'am-middle',
    admissionNumber: '240525900001',
    idNumber: person(1).idNumber,
  }),
]

/** An exam, and a folder to lay photos in. */
export async function desk(candidates = roster) {
  const app = await appWith(candidates)
  const source = temporaryFolder()
  const stored = join(app.data, 'exams', exam, 'photos')
  const lay = (files: Record<string, Buffer | string>, folder = source): string => {
    for (const [name, content] of Object.entries(files)) {
      const path = join(folder, name)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, content)
    }
    return folder
  }
  const names = (): string[] => (existsSync(stored) ? readdirSync(stored).sort() : [])
  return { ...app, source, lay, names, bring: (path: string) => app.ask('photos.import', { exam, paths: [path] }) }
}
