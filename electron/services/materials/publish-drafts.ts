import { existsSync, readdirSync } from 'node:fs'
import { mkdir, rm, rmdir } from 'node:fs/promises'
import { join } from 'node:path'
import { refusal } from '../../../core/model/failure.ts'
import { codeOf, replace } from '../store/durable-files.ts'

/** Makes the folder that files go to. Throws `out-not-writable`. */
export async function makeOutFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
  } catch (error) {
    throw refusal({ code: 'out-not-writable', folder, reason: codeOf(error) })
  }
}

/** Takes back what was begun: the drafts, and folders that hold nothing else. */
export async function removeDrafts(
  drafts: readonly { readonly draft: string; readonly folder: string }[],
): Promise<void> {
  await Promise.all(drafts.map(({ draft }) => rm(draft, { force: true })))
  for (const folder of new Set(drafts.map((one) => one.folder))) {
    if (isEmpty(folder)) await rmdir(folder)
  }
}

const isEmpty = (folder: string): boolean => existsSync(folder) && readdirSync(folder).length === 0

/** A file that is to be made, of whatever kind. */
type Named = { readonly name: string }

export type Published<F extends Named> = {
  readonly file: F
  readonly path: string
  readonly name: string
  readonly folder: string
}

/** Gives finished drafts their names, replacing what was printed under them before. Throws `out-not-writable`. */
export async function publishDrafts<F extends Named>(
  drafts: readonly { readonly file: F; readonly draft: string; readonly folder: string }[],
): Promise<Published<F>[]> {
  const published: Published<F>[] = []
  for (const { file, draft, folder } of drafts) {
    const name = await publish(draft, file.name, folder)
    published.push({ file, path: join(folder, name), name, folder })
  }
  return published
}

/** A PDF that a viewer holds open cannot be replaced on Windows: the new one then gets the next free name. */
async function publish(draft: string, name: string, folder: string): Promise<string> {
  for (let n = 1; ; n++) {
    const wanted = n === 1 ? name : name.replace(/\.pdf$/, ` (${n}).pdf`)
    try {
      await replace(draft, join(folder, wanted))
      return wanted
    } catch (error) {
      if (n === 9 || !existsSync(draft) || !existsSync(join(folder, wanted)))
        throw refusal({ code: 'out-not-writable', folder, reason: codeOf(error) })
    }
  }
}
