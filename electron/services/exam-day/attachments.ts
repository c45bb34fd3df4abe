import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { refusal } from '../../../core/model/failure.ts'
import type { Attachment } from '../../../core/model/incident.ts'
import type { OpenExam } from '../context.ts'
import { codeOf, folderMode, replaceSync, syncFolder, writeRefusal, writeSynced } from '../store/durable-files.ts'

/** A photo, a scan or a short film; larger ones stay where they are and are named in the text. */
const largest = 50 * 1024 * 1024

const folderOf = (open: OpenExam): string => join(open.folder, 'attachments')

/** Where an attachment lies: under its hash, so that nobody can exchange it unseen, with the ending it had. */
export const attachmentPath = (open: OpenExam, { sha256, name }: Pick<Attachment, 'sha256' | 'name'>): string =>
  join(folderOf(open), `${sha256}${extname(name).toLowerCase().slice(0, 12)}`)

/**
 * Copies a file into the exam's folder and syncs it before anything refers to it. The same file twice is kept
 * once. Throws `file-not-found`, `file-unreadable`, `file-empty`, `file-too-large`, or why it cannot be written.
 */
export function attach(open: OpenExam, file: string): Attachment {
  const bytes = readAttachment(file)
  const attachment: Attachment = {
    name: basename(file).slice(-200),
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }
  const target = attachmentPath(open, attachment)
  if (existsSync(target)) return attachment
  const draft = `${target}.draft`
  try {
    mkdirSync(folderOf(open), { recursive: true, mode: folderMode })
    syncFolder(open.folder)
    writeSynced(draft, bytes)
    replaceSync(draft, target)
  } catch (error) {
    rmSync(draft, { force: true })
    throw writeRefusal(error, target)
  }
  return attachment
}

function readAttachment(file: string): Buffer {
  try {
    const { size } = statSync(file)
    if (size === 0) throw refusal({ code: 'file-empty', file })
    if (size > largest) throw refusal({ code: 'file-too-large', file, bytes: size, limit: largest })
    return readFileSync(file)
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ENOENT') throw refusal({ code: 'file-not-found', file })
    if (code === '' || error instanceof Error === false || 'failure' in error) throw error
    throw refusal({ code: 'file-unreadable', file, reason: code })
  }
}
