/**
 * Money is whole fen. Amounts on statements are written in figures and, as Chinese accounting asks of
 * payment papers, in capitals (正确填写票据和结算凭证的基本规定).
 */

/** 1234567 fen is 12,345.67. */
export function writeYuan(fen: number): string {
  const whole = Math.floor(Math.abs(fen) / 100)
  const cents = String(Math.abs(fen) % 100).padStart(2, '0')
  return `${fen < 0 ? '-' : ''}${String(whole).replace(/\B(?=(\d{3})+$)/g, ',')}.${cents}`
}

/** Reads 270, 270.5, 12,345.67 or ¥270 as fen; undefined for anything else, also for parts of a fen. */
export function readYuan(text: string): number | undefined {
  const found = /^(-?)[¥￥]?(\d{1,3}(?:[,，]\d{3})+|\d{1,12})(?:\.(\d{1,2}))?元?$/.exec(text.trim())
  if (!found) return undefined
  const fen = Number(found[2]!.replace(/[,，]/g, '')) * 100 + Number((found[3] ?? '').padEnd(2, '0'))
  return found[1] ? -fen : fen
}

const digits = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'] as const
const places = ['', '拾', '佰', '仟'] as const
const groups = ['', '万', '亿', '万亿'] as const

/** 107000.53 yuan is 壹拾万柒仟元伍角叁分; whole yuan end in 整. */
export function chineseCapitals(fen: number): string {
  const amount = Math.abs(fen)
  const yuan = Math.floor(amount / 100)
  const jiao = Math.floor((amount % 100) / 10)
  const cent = amount % 10
  const sign = fen < 0 ? '负' : ''
  const whole = yuan === 0 ? (jiao || cent ? '' : '零元') : `${wholeCapitals(yuan)}元`
  if (!jiao && !cent) return `${sign}${whole}整`
  const tenth = jiao ? `${digits[jiao]!}角` : yuan ? '零' : ''
  return `${sign}${whole}${tenth}${cent ? `${digits[cent]!}分` : jiao ? '整' : ''}`
}

function wholeCapitals(yuan: number): string {
  const parts: string[] = []
  for (let rest = yuan, group = 0; rest > 0; rest = Math.floor(rest / 10_000), group++) {
    const four = rest % 10_000
    if (four > 0) {
      const gap = four < 1000 && rest >= 10_000 ? '零' : ''
      parts.unshift(`${gap}${fourCapitals(four)}${groups[group]!}`)
    } else if (parts.length > 0 && !parts[0]!.startsWith('零')) parts.unshift('零')
  }
  return parts.join('').replace(/零+/g, '零').replace(/零$/, '')
}

function fourCapitals(value: number): string {
  let text = ''
  let gap = false
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(value / 10 ** place) % 10
    if (digit === 0) {
      gap = text !== ''
      continue
    }
    text += `${gap ? '零' : ''}${digits[digit]!}${places[place]!}`
    gap = false
  }
  return text
}
