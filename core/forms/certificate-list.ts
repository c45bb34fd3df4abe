import type { CertificateRow } from '../calls/after-exam.ts'
import type { FormDocument } from '../model/form.ts'
import { schoolName } from '../notice/fee-table.ts'

/** 证书发放登记表 of one school: who gets one, with room to sign for it. */
export function certificateList(
  school: string,
  rows: readonly CertificateRow[],
  about: { readonly exam: string; readonly certificate: string; readonly site: string; readonly today: string },
): FormDocument {
  const received = rows.filter((row) => row.certificate?.received).length
  return {
    kind: 'form',
    title: '证书发放登记表',
    exam: about.exam,
    site: about.site,
    subject: `证书发放登记表 · ${schoolName(school)}`,
    blocks: [
      {
        kind: 'facts',
        columns: 2,
        items: [
          ['院校', schoolName(school)],
          ['证书', about.certificate || '—'],
          ['应发', `${rows.length} 份`],
          ['已收到纸质证书', `${received} 份`],
        ],
      },
      {
        kind: 'table',
        rowHeight: 9.5,
        columns: [
          { title: '序号', width: 12, align: 'center' },
          { title: '姓名', width: 28 },
          { title: '准考证号', width: 42 },
          { title: '级别', width: 16, align: 'center' },
          { title: '证书编号', width: 48 },
          { title: '领取日期', width: 26, align: 'center' },
          { title: '领取人签名', width: 38 },
        ],
        rows: rows.map(({ name, admissionNumber, level, certificate }, at) => [
          String(at + 1),
          name,
          admissionNumber ?? '',
          level,
          certificate?.number ?? '',
          certificate?.handedOut?.on ?? '',
          certificate?.handedOut?.to ?? '',
        ]),
      },
      {
        kind: 'text',
        small: true,
        text: '代领的请写明代领人姓名；电子证书在公示期过后由培训评价组织和学校双方签发后生成，纸质证书按院校需求发放。',
      },
      { kind: 'signatures', items: ['发放人', '日期', '院校经办人', '日期'] },
    ],
  }
}
