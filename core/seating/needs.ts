import type { Candidate } from '../model/candidate.ts'
import type { SeatAttribute } from '../model/room.ts'

/** Words by which rosters ask for a seat: 左利手, 轮椅, 视力障碍, … */
const words: readonly (readonly [SeatAttribute, RegExp])[] = [
  ['front', /前排|坐前面|近视|弱视|低视力|视障|视力(?:障碍|残疾|不佳|差)|听障|重听|听力(?:障碍|残疾|不佳|差)|front/i],
  ['aisle', /靠过道|靠走道|过道边|通道边|aisle/i],
  ['left-handed', /左利手|左撇子|左手|left[- ]?hand/i],
  ['barrier-free', /无障碍|轮椅|拐杖|肢体残疾|行动不便|腿脚不便|骨折|孕妇|怀孕|barrier[- ]?free|wheelchair/i],
]

/** Headers of a site's own column that speak of needs. */
const needHeader = /特殊|需要|需求|照顾|便利|备注|need/i

/** What a text asks for of a seat. A plain 无 asks for nothing. */
export const needsInText = (text: string): SeatAttribute[] =>
  words.filter(([, pattern]) => pattern.test(text)).map(([need]) => need)

/** What the candidate needs of a seat: as set by hand, else as the note and the site's own columns of needs say. */
export function needsOf({ needs, note, extra }: Pick<Candidate, 'needs' | 'note' | 'extra'>): readonly SeatAttribute[] {
  if (needs) return needs
  if (note === undefined && extra === undefined) return []
  const texts = Object.entries(extra ?? {}).filter(([header]) => needHeader.test(header))
  return needsInText([note ?? '', ...texts.map(([, text]) => text)].join('\n'))
}
