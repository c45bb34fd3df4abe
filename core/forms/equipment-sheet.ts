import { faultStateWords, stageWords } from '../describe/equipment-words.ts'
import type { Fault } from '../equipment/equipment-log.ts'
import type { ItemState, StageState } from '../equipment/room-equipment.ts'
import type { FormBlock, FormDocument } from '../model/form.ts'
import { printTimeOf } from '../rules/session-words.ts'

/** What a room's check sheet is made from. `title`: 第01考场, or 考点. */
export type SheetFacts = {
  readonly exam: string
  readonly site: string
  readonly title: string
  readonly stages: readonly StageState[]
  readonly faults: readonly Fault[]
  readonly nameOf: (subject: string) => string
  readonly machines: number
  readonly broken: number
  readonly spare:
    | { readonly have: number; readonly needed: number; readonly ratio: number; readonly origin: string }
    | undefined
}

const shortOf = (names: readonly string[]): string =>
  names.length <= 14 ? names.join('、') : `${names.slice(0, 12).join('、')} 等 ${names.length} 台`

/** 考场设备检查表, filled with what was recorded, or blank to be filled by hand. */
export function equipmentSheet(facts: SheetFacts, blank: boolean): FormDocument {
  const { exam, site, title, stages, machines, broken, spare } = facts
  const used = stages.filter((stage) => stage.items.length > 0)
  return {
    kind: 'form',
    title: blank ? '考场设备检查表（空白）' : '考场设备检查表',
    exam,
    site,
    subject: `设备检查表 ${title}`,
    blocks: [
      {
        kind: 'facts',
        columns: 2,
        items: [
          ['考场', title],
          ['考点', site || '—'],
          ...(machines > 0 ? ([['机器', `${machines} 台${broken > 0 ? `（停用 ${broken}）` : ''}`]] as const) : []),
          ...(spare ? ([['备用机', `${spare.have} 台，应有 ${spare.needed} 台（${spare.ratio} %）`]] as const) : []),
        ],
      },
      ...used.flatMap((stage) => stageBlocks(stage, facts, blank)),
      ...(blank ? [] : faultBlocks(facts)),
      {
        kind: 'text',
        small: true,
        text: `${spare ? `备用比例：${spare.origin}。` : ''}“选”为选查项。数值与项目均为预设，请以本次考务手册为准。`,
      },
    ],
  }
}

function stageBlocks({ stage, items, signed, state }: StageState, { nameOf }: SheetFacts, blank: boolean): FormBlock[] {
  const signing = signed && !blank
  return [
    { kind: 'heading', text: `${stageWords[stage]}${blank || state !== 'not-started' ? '' : '（未开始）'}` },
    {
      kind: 'table',
      columns: [
        { title: '检查项', width: 44 },
        { title: '要求与方法', width: 66 },
        { title: '结果', width: 22, align: 'center' },
        { title: blank ? '不合格机位与说明' : '未完成机位与说明', width: 46 },
      ],
      ...(blank && { rowHeight: 9 }),
      rows: items.map((one) => [
        `${one.item.text}${one.item.need === 'optional' ? '（选）' : ''}`,
        [one.item.expected, one.item.how].filter(Boolean).join('；'),
        blank ? (one.item.quantity === undefined ? '□ 是　□ 否' : `实有＿＿/${one.item.quantity}`) : resultOf(one),
        blank ? '' : remarkOf(one, nameOf),
      ]),
    },
    signing
      ? { kind: 'text', text: `签字：${signed.operator}、${signed.second}　${printTimeOf(signed.at)}` }
      : { kind: 'signatures', items: ['检查人', '复核人'] },
  ]
}

function resultOf({ item, done, of, tick, short }: ItemState): string {
  if (item.scope === 'machine') return done === of ? `${of} 台通过` : `${done}/${of} 台`
  if (!tick) return '未查'
  if (item.quantity !== undefined) return `${tick.count ?? 0}/${item.quantity}${short ? ' 不足' : ''}`
  return '通过'
}

function remarkOf({ item, missing, tick, done }: ItemState, nameOf: (subject: string) => string): string {
  const lacking = item.scope === 'machine' && done > 0 ? shortOf(missing.map(nameOf)) : ''
  return [lacking, tick?.note, tick?.attachments?.length ? `附件 ${tick.attachments.length}` : '']
    .filter(Boolean)
    .join('；')
}

function faultBlocks({ faults, nameOf }: SheetFacts): FormBlock[] {
  if (faults.length === 0) return []
  return [
    { kind: 'heading', text: `故障（${faults.length}）` },
    {
      kind: 'table',
      columns: [
        { title: '机位', width: 18, align: 'center' },
        { title: '现象', width: 52 },
        { title: '时间', width: 32 },
        { title: '负责人', width: 24 },
        { title: '处理', width: 52 },
      ],
      rows: faults.map((fault) => [
        fault.record.subject === '' ? '考场' : nameOf(fault.record.subject),
        fault.record.text,
        printTimeOf(fault.record.at),
        fault.owner,
        [
          faultStateWords[fault.state],
          fault.spare && `备用 ${nameOf(fault.spare)}`,
          ...fault.steps.map((step) => step.note),
        ]
          .filter(Boolean)
          .join('；'),
      ]),
    },
  ]
}

/** 考场交接单: how a room is handed to those who run the exam in it, and taken back. */
export function roomHandOver(facts: SheetFacts): FormDocument {
  const { exam, site, title, stages, faults, nameOf, machines, broken, spare } = facts
  const open = faults.filter(({ state }) => state !== 'closed' && state !== 'withdrawn')
  return {
    kind: 'form',
    title: '考场交接单',
    exam,
    site,
    subject: `考场交接单 ${title}`,
    blocks: [
      {
        kind: 'facts',
        columns: 2,
        items: [
          ['考场', title],
          ['考点', site || '—'],
          ['机器', `${machines} 台，停用 ${broken} 台`],
          ['备用机', spare ? `${spare.have} 台（应有 ${spare.needed}）` : '—'],
        ],
      },
      { kind: 'heading', text: '检查阶段' },
      {
        kind: 'table',
        columns: [
          { title: '阶段', width: 44 },
          { title: '完成', width: 30, align: 'center' },
          { title: '签字', width: 60 },
          { title: '时间', width: 44 },
        ],
        rows: stages
          .filter(({ items }) => items.length > 0)
          .map(({ stage, done, of, signed }) => [
            stageWords[stage],
            `${done}/${of}`,
            signed ? `${signed.operator}、${signed.second}` : '未签字',
            signed ? printTimeOf(signed.at) : '',
          ]),
      },
      { kind: 'heading', text: open.length > 0 ? `停用和未处理完的故障（${open.length}）` : '没有未处理的故障' },
      ...(open.length > 0
        ? [
            {
              kind: 'table',
              columns: [
                { title: '机位', width: 30, align: 'center' },
                { title: '现象', width: 84 },
                { title: '状态', width: 64 },
              ],
              rows: open.map((fault) => [
                nameOf(fault.record.subject) || '考场',
                fault.record.text,
                faultStateWords[fault.state],
              ]),
            } satisfies FormBlock,
          ]
        : []),
      { kind: 'heading', text: '随交物品' },
      {
        kind: 'table',
        rowHeight: 8,
        columns: [
          { title: '物品', width: 70 },
          { title: '应有', width: 30 },
          { title: '交出', width: 30 },
          { title: '收回', width: 48 },
        ],
        rows: ['钥匙', '签到表', '考场情况记录单', '草稿纸', '身份证阅读器、扫码枪', '封条号'].map((name) => [
          name,
          '',
          '',
          '',
        ]),
      },
      { kind: 'signatures', items: ['移交人', '接收人（监考）', '时间', '收回人'] },
    ],
  }
}
