import { pathOf } from '../../../api/bridge.ts'

/** What was chosen or dropped, as the services read it. */
export type PhotoSources = { readonly name: string; readonly paths: readonly string[] }

/** More at once than a folder is chosen for. */
const atOnce = 50

/**
 * The paths of chosen files. A folder chosen as a whole comes as all of its files: one path, that of the folder,
 * stands for them. A file whose path the host does not know is left out.
 */
export async function photoSources(files: readonly File[]): Promise<PhotoSources> {
  const [first] = files
  if (!first) return { name: '', paths: [] }
  const inside = first.webkitRelativePath
  const folder = inside ? folderOf(await pathOf(first), inside) : undefined
  if (folder !== undefined) return { name: inside.split('/')[0]!, paths: [folder] }
  const paths: string[] = []
  for (let at = 0; at < files.length; at += atOnce)
    paths.push(...(await Promise.all(files.slice(at, at + atOnce).map(pathOf))))
  return { name: first.name, paths: paths.filter((path) => path !== '') }
}

/** The chosen folder, from the path of a file in it and the file's place inside: `/u/照片/甲/1.jpg` and `照片/甲/1.jpg`. */
export function folderOf(path: string, inside: string): string | undefined {
  const tail = inside.slice(inside.indexOf('/'))
  return path.replaceAll('\\', '/').endsWith(tail) && path.length > tail.length
    ? path.slice(0, path.length - tail.length)
    : undefined
}
