import { readFileSync, statSync } from 'node:fs'
import { nameOf } from '../../../core/describe/sentences.ts'
import { doubled, readTemplate, writeTemplate } from '../../../core/equipment/template-file.ts'
import type { ChecklistTemplate } from '../../../core/model/equipment.ts'
import { refusal } from '../../../core/model/failure.ts'
import type { Context, OpenExam } from '../context.ts'
import { byOf } from '../exam-notice.ts'
import { outFile, writeOut } from '../out-files.ts'
import { codeOf } from '../store/durable-files.ts'
import { templateOf } from './exam-equipment.ts'

const largest = 2 * 1024 * 1024

/** Keeps another list of checks; none brings the preset back. What was ticked stays for items of the same id. */
export function setTemplate(
  context: Context,
  open: OpenExam,
  template: ChecklistTemplate | undefined,
  operator: string,
): ChecklistTemplate {
  const twice = template && doubled(template)
  if (twice !== undefined) throw refusal({ code: 'checklist-item-doubled', item: twice })
  const by = byOf(context, operator)
  const change = template
    ? { put: 'equipment-setup', key: 'template', value: template }
    : { drop: 'equipment-setup', key: 'template' }
  open.store.commit('equipment-template', by, [change])
  return templateOf(open)
}

export function exportTemplate(context: Context, open: OpenExam, name: string): { file: string; items: number } {
  const template = templateOf(open)
  const file = outFile(context, open.exam().name, name)
  writeOut(file, ['json'], writeTemplate(template))
  return { file, items: template.items.length }
}

/** Throws `checklist-file-wrong` with what is wrong in it; the exam's list stays as it was. */
export function importTemplate(context: Context, open: OpenExam, file: string, operator: string): ChecklistTemplate {
  const read = readTemplate(textOf(file))
  if ('problems' in read) throw refusal({ code: 'checklist-file-wrong', file: nameOf(file), problems: read.problems })
  return setTemplate(context, open, read.template, operator)
}

function textOf(file: string): string {
  try {
    const { size } = statSync(file)
    if (size === 0) throw refusal({ code: 'file-empty', file })
    if (size > largest) throw refusal({ code: 'file-too-large', file, bytes: size, limit: largest })
    return readFileSync(file, 'utf8')
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ENOENT') throw refusal({ code: 'file-not-found', file })
    if (code === '') throw error
    throw refusal({ code: 'file-unreadable', file, reason: code })
  }
}
