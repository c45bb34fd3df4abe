import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { refusal } from '../../../core/model/failure.ts'
import { writeOut } from '../out-files.ts'
import { codeOf } from '../store/durable-files.ts'

/** The list of a folder's files with their checksums: what was handed over, and that nobody has altered it. */
export const manifestName = '清单.csv'

const head = '文件,页数,制作时间,SHA-256'

/** One made file as its manifest lists it. */
export type Listed = { readonly name: string; readonly pages: number; readonly at: string; readonly sha256: string }

/**
 * Enters made files into the folder's manifest; those of the same name are replaced, and files that are gone
 * are left out. Lines that this program did not write stay. Throws `out-not-writable`.
 */
export function listInManifest(folder: string, files: readonly Listed[]): void {
  const file = join(folder, manifestName)
  const made = new Map(files.map((one) => [one.name, lineOf(one)]))
  const kept = linesOf(folder, file).filter(
    ({ name }) => !made.has(name) && (name === '' || existsSync(join(folder, name))),
  )
  const lines = [
    ...kept.map(({ line, name }) => ({ name, line })),
    ...[...made].map(([name, line]) => ({ name, line })),
  ]
  lines.sort((a, b) => (a.name < b.name ? -1 : 1))
  writeOut(file, ['csv'], `\uFEFF${[head, ...lines.map(({ line }) => line)].join('\r\n')}\r\n`)
}

/** Names on the list are file names of ours: they hold neither a comma nor a quote that would need care. */
const lineOf = ({ name, pages, at, sha256 }: Listed): string =>
  `"${name.replaceAll('"', '""')}",${pages},${at},${sha256}`

function linesOf(folder: string, file: string): { line: string; name: string }[] {
  if (!existsSync(file)) return []
  try {
    const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '')
    const lines = text.split(/\r?\n/).filter((line) => line !== '' && line !== head)
    return lines.map((line) => ({
      line,
      name: /^"((?:[^"]|"")*)",\d+,[^,]*,[0-9a-f]{64}$/.exec(line)?.[1]?.replaceAll('""', '"') ?? '',
    }))
  } catch (error) {
    throw refusal({ code: 'out-not-writable', folder, reason: codeOf(error) })
  }
}

type PublishedFile = Omit<Listed, 'at'> & { readonly folder: string }

/** Enters files into the manifests of the folders that each lies in. */
export function listPublished(files: readonly PublishedFile[], at: string): void {
  for (const [folder, own] of Map.groupBy(files, (file) => file.folder))
    listInManifest(
      folder,
      own.map(({ name, pages, sha256 }) => ({ name, pages, sha256, at })),
    )
}
