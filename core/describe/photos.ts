import { photoProblemSentence } from './photo-problem.ts'
import { nameOf, type Sentences } from './sentences.ts'

type PhotoCode = 'photo-source-unusable' | 'photo-unusable' | 'photos-busy' | 'no-photos-to-undo'

const sourceZh = {
  damaged: '不是完整的 zip 压缩包，可能没有下载或复制完。请重新下载，或解压后选择文件夹',
  'other-archive': '是 rar 或 7z 压缩包，考务台不能打开。请先解压，再选择解压后的文件夹',
  'too-many-files': '里面的文件太多。请只选择放照片的文件夹',
}
const sourceEn = {
  damaged:
    'is no complete zip; it may not have been downloaded or copied whole. Fetch it again, or unpack it and choose the folder',
  'other-archive': 'is a rar or 7z archive, which ExamDesk cannot open. Unpack it and choose the folder',
  'too-many-files': 'holds too many files. Choose only the folder with the photos',
}

/** Sentences about candidates' photos. */
export const photosZh: Pick<Sentences, PhotoCode> = {
  'photo-source-unusable': (f) => `“${nameOf(f.file)}”${sourceZh[f.reason]}。照片没有改动。`,
  'photo-unusable': (f) =>
    `“${nameOf(f.file)}”不能用作照片：${photoProblemSentence(f.problem, [], 'zh-CN')}原来的照片没有改动。`,
  'photos-busy': () => '正在导入照片，这一步没有做，照片没有改动。请等导入完成或取消导入后再试。',
  'no-photos-to-undo': () => '没有可以撤销的照片操作，照片没有改动。',
}

export const photosEn: Pick<Sentences, PhotoCode> = {
  'photo-source-unusable': (f) => `“${nameOf(f.file)}” ${sourceEn[f.reason]}. No photo was changed.`,
  'photo-unusable': (f) =>
    `“${nameOf(f.file)}” cannot be a photo: ${photoProblemSentence(f.problem, [], 'en')} The photo there was stays as it is.`,
  'photos-busy': () =>
    'Photos are being imported; this step was not done and no photo was changed. Wait for the import or cancel it, then try again.',
  'no-photos-to-undo': () => 'There is no step with photos to take back; no photo was changed.',
}
