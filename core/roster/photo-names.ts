import { cleanText, normaliseNumber, toHalfWidth } from './cell-text.ts'
import { checkName } from './person-name.ts'

/** Endings of the pictures that can be read; BMP is what readers of ID cards write. */
const pictures = new Set(['jpg', 'jpeg', 'jpe', 'jfif', 'png', 'webp', 'bmp'])
/** Endings of pictures that have to be saved as JPEG or PNG first. */
const otherPictures = new Set(['gif', 'tif', 'tiff', 'heic', 'heif', 'avif', 'psd', 'svg'])
const junkNames = new Set(['thumbs.db', 'ehthumbs.db', 'desktop.ini', '.ds_store', '__macosx', '@eadir'])

/** What a path inside a folder or zip is, by its name alone. Junk is what systems leave behind, not people. */
export type PhotoFileKind = 'picture' | 'other-picture' | 'zip' | 'other' | 'junk'

export function photoFileKind(path: string): PhotoFileKind {
  const parts = path.split('/')
  if (parts.some((part) => junkNames.has(part.toLowerCase()) || /^(?:\._|~\$)/.test(part))) return 'junk'
  const ending = toHalfWidth(/\.([^.]*)$/.exec(parts.at(-1)!)?.[1] ?? '')
    .trim()
    .toLowerCase()
  if (pictures.has(ending)) return 'picture'
  if (otherPictures.has(ending)) return 'other-picture'
  return ending === 'zip' ? 'zip' : 'other'
}

/** What a file name may say about whose photo it is. */
export type PhotoName = {
  /** Numbers it may hold, the surest reading first: each reading is a set of texts as {@link normaliseNumber} gives them. */
  readonly numbers: readonly (readonly string[])[]
  /** Names it may hold, as they are compared. */
  readonly names: readonly string[]
  /** A run of digits as long as a number of a person: such a file is never matched by its name alone. */
  readonly hasLongNumber: boolean
}

const separators = /[\s_,;+=#&、，；—–－~()（）[\]［］【】〔〕《》「」-]+/
const words = /(?:证件照|身份证照|登记照|报名照|免冠照|照片|头像|相片|(?:一|二|1|2)寸|(?:白|蓝|红)底|副本|复制)/g

/** Reads the name of a photo: ID number, 姓名_ID, ID姓名, admission number, student number, or a name. */
export function readPhotoName(path: string): PhotoName {
  const stem = toHalfWidth(
    cleanText(
      path
        .split('/')
        .at(-1)!
        .replace(/[.．][^.．]*$/, ''),
    ),
  )
  const parts = stem.split(separators).filter((part) => part !== '')
  const runs = stem.match(/[0-9A-Za-z]{3,}/g) ?? []
  const digits = stem.match(/\d{6,}[Xx]?/g) ?? []
  return {
    numbers: [[stem], stem.split(/[_\s]+/), parts, runs, digits].map(numbersOf),
    names: namesIn(stem, parts),
    hasLongNumber: runs.some((run) => /\d{6}/.test(run)),
  }
}

const numbersOf = (texts: readonly string[]): string[] => [
  ...new Set(texts.map(normaliseNumber).filter((text) => text.length > 0)),
]

/** The stem and its parts without digits, usual words and marks at the ends. */
function namesIn(stem: string, parts: readonly string[]): string[] {
  const bare = [stem, ...parts].map((text) => nameKey(text.replace(words, '').replace(/^[\d._-]+|[\d._-]+$/g, '')))
  const glued = parts.map((part) => nameKey(part.replace(/[0-9A-Za-z]{3,}/g, '').replace(words, '')))
  return [...new Set([...bare, ...glued])].filter((name) => name.length > 1)
}

const plainName = /^[\u4e00-\u9fff]+$/

/** A name as it is compared: as the roster writes it, without blanks and separators, in capitals. */
export function nameKey(name: string): string {
  if (plainName.test(name)) return name // nearly all are
  return checkName(name)
    .name.replace(/[\s·_,()（）[\]-]/g, '')
    .toUpperCase()
}
