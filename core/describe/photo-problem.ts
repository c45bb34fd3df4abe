import type { PhotoProblem } from '../model/photo-report.ts'
import type { Language } from './language.ts'

type Sentences = Readonly<Record<PhotoProblem, (people: readonly string[]) => string>>

const zhList = (people: readonly string[]): string => people.slice(0, 4).join('、') + (people.length > 4 ? '等' : '')
const enList = (people: readonly string[]): string => people.slice(0, 4).join(', ') + (people.length > 4 ? ' …' : '')

const zh: Sentences = {
  nobody: () => '名单里没有与文件名对应的考生。请按证件号、准考证号或学号命名。',
  several: (people) => `文件名对应多名考生（${zhList(people)}）。请改用证件号命名。`,
  'name-differs': (people) => `文件名中的号码和姓名不是同一名考生（${zhList(people)}）。请核对照片是谁的。`,
  duplicate: (people) => `${zhList(people)}有两张以上照片，都没有采用。请只留一张。`,
  'too-large': () => '文件超过 20 MB，没有打开。请缩小后再试。',
  'too-many-pixels': () => '图片超过 6000 万像素，没有打开。请缩小后再试。',
  'not-a-picture': () => '不是图片。',
  'kind-not-read': () => '这种图片不能读取。请另存为 JPG 或 PNG。',
  damaged: () => '图片已损坏或不完整。请重新复制或导出。',
  unreadable: () => '文件读不出来。请检查权限，或重新复制。',
  encrypted: () => '压缩包里的这个文件有密码。请先解压。',
  empty: () => '文件是空的。',
  'took-too-long': () => '解码超时，已跳过。请另存为 JPG 后再试。',
  'zip-too-large': () => '压缩包展开后过大，这个文件没有读取。请先解压，选择解压后的文件夹。',
}

const en: Sentences = {
  nobody: () => 'Nobody on the roster fits this name. Name it by ID number, admission number or student number.',
  several: (people) => `The name fits several candidates (${enList(people)}). Name it by ID number.`,
  'name-differs': (people) =>
    `Number and name are not those of one candidate (${enList(people)}). Check whose photo it is.`,
  duplicate: (people) => `${enList(people)} has two photos or more; none was taken. Leave only one.`,
  'too-large': () => 'Larger than 20 MB, not opened. Make it smaller and try again.',
  'too-many-pixels': () => 'More than 60 megapixels, not opened. Make it smaller and try again.',
  'not-a-picture': () => 'Not a picture.',
  'kind-not-read': () => 'Pictures of this kind are not read. Save it as JPG or PNG.',
  damaged: () => 'The picture is damaged or incomplete. Copy or export it again.',
  unreadable: () => 'The file cannot be read. Check its permissions, or copy it again.',
  encrypted: () => 'This file in the zip has a password. Unpack it first.',
  empty: () => 'The file is empty.',
  'took-too-long': () => 'Took too long to decode and was left out. Save it as JPG and try again.',
  'zip-too-large': () =>
    'The zip unpacks to too much; this file was not read. Unpack it and choose the unpacked folder.',
}

/** Why a file was not taken as a photo, and what to do. `people`: names of those it could be of. */
export const photoProblemSentence = (code: PhotoProblem, people: readonly string[], language: Language): string =>
  (language === 'en' ? en : zh)[code](people)
