import { describe, expect, test } from 'vitest'
import { designOf } from '../../core/materials/design.ts'
import { isPublic, materialContent } from '../../core/materials/material-content.ts'
import { templateKnobs } from '../../core/materials/template-knobs.ts'
import { materials } from '../../core/model/material.ts'
import type { Template } from '../../core/model/template.ts'
import { people, subject } from './people.ts'
import { printed } from './printed.ts'
import { readPdf } from './read-pdf.ts'

describe('what a template shows', () => {
  test('only offers of public materials that hold no ID number', () => {
    for (const material of materials.filter(isPublic)) expect(templateKnobs[material].fields).not.toContain('id-number')
  })
  test('the sign-in sheet has the columns asked for, in that order, and the ID in full only when told to', async () => {
    const shown = async (template: Partial<Template>) =>
      (
        await readPdf(
          (
            await printed(
              materialContent('sign-in-sheets', subject(people(3)), designOf('sign-in-sheets', { template })),
            )
          ).file,
        )
      )[0]!
    const page = await shown({
      fields: ['seat', 'name', 'class', 'signature'],
      title: '入场登记表',
      note: '请用正楷签名',
    })
    const heads = ['座位号', '姓名', '班级', '考生签名'].map((head) => page.lines.indexOf(head))
    expect([...heads].sort((a, b) => a - b)).toEqual(heads)
    expect(heads[0]).toBeGreaterThan(-1)
    for (const gone of ['准考证号', '证件号码', '备注', people(1)[0]!.admissionNumber!])
      expect(page.text).not.toContain(gone)
    expect(page.text.replace(/\s/g, '')).toContain('入场登记表')
    expect(page.text).toContain('请用正楷签名')
    expect((await shown({})).text).not.toContain(people(1)[0]!.idNumber)
    expect((await shown({ idNumber: 'full' })).text).toContain(people(1)[0]!.idNumber)
  })
  test('a door sign without a list is one page with the range; on A3 everything is larger', async () => {
    const draw = async (template: Partial<Template>) =>
      readPdf(
        (await printed(materialContent('door-signs', subject(people(99)), designOf('door-signs', { template })))).file,
      )
    const [page, ...rest] = await draw({ fields: [] })
    expect(rest).toEqual([])
    expect(page!.text).toContain('共 99 人')
    expect(page!.text).not.toContain('张三')
    const [large] = await draw({ paper: 'A3' })
    expect([large!.width, large!.height].map(Math.round)).toEqual([297, 420])
  })
  test('tickets show the site’s own considerations in place of the exam’s', async () => {
    const design = designOf('admission-tickets', {
      template: { notices: ['只带黑色签字笔。'], fields: ['qr'], idNumber: 'masked' },
    })
    const [page] = await readPdf((await printed(materialContent('admission-tickets', subject(people(1)), design))).file)
    expect(page!.text).toContain('1. 只带黑色签字笔。')
    for (const gone of ['凭本准考证', '性别', '照片', '证件号码']) expect(page!.text).not.toContain(gone)
  })
  test('a seat map names everybody once on each side, mirrored', async () => {
    const room = {
      id: '01',
      name: '301',
      origin: 'file' as const,
      seats: [0, 1, 2, 3].map((i) => ({ number: `0${i + 1}`, row: Math.floor(i / 2), column: (i % 2) * 2 })),
      marks: [{ kind: 'door' as const, row: 1, column: -1 }],
    }
    const content = materialContent('seat-maps', { ...subject(people(3)), roomInfo: room })
    const [candidate, invigilator] = await readPdf((await printed(content)).file)
    expect([candidate!.width, candidate!.height].map(Math.round)).toEqual([297, 210])
    for (const page of [candidate!, invigilator!])
      for (const text of ['张三', '李䶮', '王㛃瑜', '04', '门']) expect(page.text).toContain(text)
    expect(candidate!.text).toContain('考生视角')
    expect(invigilator!.text).toContain('监考视角')
  })
})
