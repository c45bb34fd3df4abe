import { readFileSync, statSync } from 'node:fs'
import type { Handlers } from '../../../core/contract.ts'
import { examDays } from '../../../core/day/day.ts'
import { refusal } from '../../../core/model/failure.ts'
import { OwnPreset } from '../../../core/model/own-preset.ts'
import { moveNotice } from '../../../core/notice/notice.ts'
import { findPreset } from '../../../core/presets/presets.ts'
import type { Context } from '../context.ts'
import { byOf, noticeOf } from '../exam-notice.ts'
import { outFile, writeOut } from '../out-files.ts'
import { ownPresetOf, presetOf } from '../site-presets.ts'
import { codeOf } from '../store/durable-files.ts'

type OwnPresetHandlers = Pick<Handlers, 'presets.save' | 'presets.export' | 'presets.import' | 'presets.remove'>

const largestFile = 2_000_000

/** Presets of the site's own: made from an exam, carried to other PCs as a file. */
export function ownPresetHandlers(context: Context): OwnPresetHandlers {
  const keep = (preset: OwnPreset) =>
    context.site.commit('save-preset', byOf(context, ''), [{ put: 'presets', key: preset.id, value: preset }])
  return {
    'presets.save'({ exam, name }) {
      const open = context.exam(exam)
      const { certificate, rules, sessions } = open.exam()
      const notice = noticeOf(open)
      const origin = [notice.number, notice.title].filter(Boolean).join(' ') || open.exam().name
      const on = moveNotice(notice, examDays(sessions).first)
      const id = freeId(context)
      keep({ format: 'examdesk-preset', version: 1, id, name, certificate, origin, rules, sessions, notice: on })
      return { preset: id }
    },
    'presets.export'({ preset, file: named }) {
      const file = outFile(context, undefined, named)
      const { id, name, certificate, origin, rules, sessions, notice } = presetOf(context.site, preset)
      const now = context.now()
      const own: OwnPreset = {
        format: 'examdesk-preset',
        version: 1,
        id,
        name,
        certificate,
        origin,
        rules,
        sessions: [...sessions(now)],
        notice: notice(now),
      }
      writeOut(file, ['json'], `${JSON.stringify(own, null, 2)}\n`)
      return { file }
    },
    'presets.import'({ file }) {
      const read = OwnPreset.safeParse(readJson(file))
      if (!read.success) {
        const problems = read.error.issues
          .slice(0, 5)
          .map((issue) => `${issue.path.join('.') || 'file'}: ${issue.message}`)
        throw refusal({ code: 'preset-file-wrong', file, problems })
      }
      // A file that was exported from one of the program's presets becomes the site's own.
      const preset = findPreset(read.data.id) ? { ...read.data, id: freeId(context) } : read.data
      const replaced = context.site.get('presets', preset.id) !== undefined
      keep(preset)
      return { preset: preset.id, name: preset.name, replaced }
    },
    'presets.remove'({ preset }) {
      ownPresetOf(context.site, preset)
      context.site.commit('remove-preset', byOf(context, ''), [{ drop: 'presets', key: preset }])
      return { preset }
    },
  }
}

/** Random, so that presets made on several PCs do not replace each other. */
const freeId = (context: Context): string =>
  `own-${context
    .newId()
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(0, 8)}`

function readJson(file: string): unknown {
  const problems = (reason: string) => refusal({ code: 'preset-file-wrong', file, problems: [reason] })
  try {
    const { size } = statSync(file)
    if (size > largestFile) throw refusal({ code: 'file-too-large', file, bytes: size, limit: largestFile })
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    if (error instanceof SyntaxError) throw problems('JSON')
    if (codeOf(error) === 'ENOENT') throw refusal({ code: 'file-not-found', file })
    if (codeOf(error)) throw refusal({ code: 'file-unreadable', file, reason: codeOf(error) })
    throw error
  }
}
