import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { candidateCode } from '../../core/day/candidate-code.ts'
import { deskCards } from '../../core/materials/desk-card.ts'
import { plainCards } from '../../core/materials/label-papers.ts'
import { labelPlaces } from '../../core/materials/label-sheet.ts'
import { people, subject } from './people.ts'
import { printed } from './printed.ts'
import { readCodes } from './read-codes.ts'
import { hasTool, pictures, run, temporaryFolder } from './tools.ts'

const drawable = hasTool('pdftoppm', 'that the codes decode')
const everyone = [...people(97), { ...people(98)[97]!, admissionNumber: undefined }, ...people(99).slice(98)]

test.runIf(drawable)(
  'every code of every card decodes at 200 dpi, to the admission number and nothing else',
  async () => {
    const { file } = await printed(deskCards(subject(everyone)))
    const found = (await Promise.all(pictures(file, 200).map(readCodes))).flat()
    for (const format of ['Code128', 'QRCode']) {
      const texts = found.filter((code) => code.format === format).map(({ text }) => text)
      expect(texts.sort()).toEqual(everyone.map(candidateCode).sort())
    }
    for (const { text } of found) expect(everyone.some(({ idNumber }) => idNumber === text)).toBe(false)
  },
)

test.runIf(drawable)('a second decoder reads each card by itself', async () => {
  if (!hasTool('zbarimg', 'that ZBar reads the cards')) return
  const { file } = await printed(deskCards(subject(everyone)))
  const pixels = (millimetres: number) => String(Math.round((millimetres / 25.4) * 200))
  for (const [i, { page, box }] of labelPlaces(plainCards, everyone.length).entries()) {
    if (i % 7 !== 0) continue
    const card = join(temporaryFolder(), 'card')
    const at = ['-x', pixels(box.x), '-y', pixels(box.y), '-W', pixels(box.width), '-H', pixels(box.height)]
    run(
      'pdftoppm',
      '-gray',
      '-r',
      '200',
      '-f',
      String(page + 1),
      '-l',
      String(page + 1),
      '-singlefile',
      ...at,
      file,
      card,
    )
    const read = execFileSync(
      'zbarimg',
      ['-q', '--raw', '-Sdisable', '-Scode128.enable', '-Sqrcode.enable', `${card}.pgm`],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
    )
    expect(read.trim().split('\n')).toEqual([candidateCode(everyone[i]!), candidateCode(everyone[i]!)])
  }
})
