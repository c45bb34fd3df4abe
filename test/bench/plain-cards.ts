import { Document, Font, Page, Rect, renderToFile, Svg, Text, View } from '@react-pdf/renderer'
import { createElement as h } from 'react'
import { code128 } from '../../core/materials/code-128.ts'
import type { FontFiles } from '../../electron/services/materials/font-files.ts'
import { qrBoxes } from '../../electron/services/materials/qr-boxes.ts'

type Person = { readonly seat: string; readonly name: string; readonly admissionNumber: string }

/** The same cards as one would write them from react-pdf's manual: a document of texts that flows over its pages. */
export async function plainCards(people: readonly Person[], fonts: FontFiles, file: string): Promise<void> {
  Font.register({ family: 'Noto', fonts: [{ src: fonts.regular }, { src: fonts.bold, fontWeight: 700 }] })
  const style = { fontFamily: 'Noto', flexDirection: 'row', flexWrap: 'wrap', padding: 24 } as const
  await renderToFile(
    h(Document, null, h(Page, { size: 'A4', style }, ...people.map((person, key) => h(Card, { key, ...person })))),
    file,
  )
}

function Card({ seat, name, admissionNumber }: Person) {
  const { bars, modules } = code128(admissionNumber)
  const { boxes, size } = qrBoxes(admissionNumber)
  return h(
    View,
    { style: { width: 270, height: 155, padding: 8 }, wrap: false },
    h(Text, { style: { fontSize: 9 } }, '数字营销技术应用（中级）'),
    h(Text, { style: { fontSize: 8 } }, '5月25日 08:30–11:30'),
    h(Text, { style: { fontSize: 40, fontWeight: 700 } }, seat),
    h(Text, { style: { fontSize: 20, fontWeight: 700 } }, name),
    h(Text, { style: { fontSize: 7 } }, '准考证号'),
    h(Text, { style: { fontSize: 11 } }, admissionNumber),
    h(Text, { style: { fontSize: 11 } }, '第01考场'),
    h(
      Svg,
      { width: 150, height: 30, viewBox: `0 0 ${modules} 10` },
      ...bars.map(([x, width], key) => h(Rect, { key, x, y: 0, width, height: 10, fill: 'black' })),
    ),
    h(
      Svg,
      { width: 45, height: 45, viewBox: `0 0 ${size} ${size}` },
      ...boxes.map(([x, y, width, height], key) => h(Rect, { key, x, y, width, height, fill: 'black' })),
    ),
  )
}
