import { pinyin } from 'pinyin-pro'

/** How a character can be typed: every reading without tones; a Latin letter or digit is its own reading. */
export type Readings = (character: string) => readonly string[]

/** Surnames whose reading as a name the dictionary lacks among a character's readings. */
const surnames: Readonly<Record<string, readonly string[]>> = {
  单: ['shan'],
  曾: ['zeng'],
  仇: ['qiu'],
  解: ['xie'],
  查: ['zha'],
  任: ['ren'],
  区: ['ou'],
  盖: ['ge', 'gai'],
  乐: ['yue', 'le'],
  尉: ['yu', 'wei'],
  万: ['mo', 'wan'],
  俟: ['qi'],
  朴: ['piao'],
  秘: ['bi'],
  折: ['she'],
  繁: ['po'],
  员: ['yun'],
  逄: ['pang'],
  缪: ['miao'],
  能: ['nai'],
  黑: ['he'],
  召: ['shao'],
  冼: ['xian'],
  覃: ['qin', 'tan'],
  翟: ['zhai', 'di'],
  种: ['chong'],
  洗: ['xian'],
  句: ['gou'],
  隗: ['wei', 'kui'],
  祭: ['zhai'],
  牟: ['mu', 'mou'],
  那: ['na'],
  宁: ['ning'],
  葛: ['ge'],
  纪: ['ji'],
  令: ['ling'],
}

/** Looks each character up once; a roster has a few thousand different ones. */
export function createReadings(): Readings {
  const known = new Map<string, readonly string[]>()
  return (character) => {
    let found = known.get(character)
    if (!found) known.set(character, (found = lookUp(character)))
    return found
  }
}

function lookUp(character: string): readonly string[] {
  if (/^[a-z0-9]$/i.test(character)) return [character.toLowerCase()]
  const all = pinyin(character, { multiple: true, toneType: 'none', type: 'array', v: true }) as string[]
  const readings = new Set<string>(surnames[character] ?? [])
  for (const one of all) {
    if (!/^[a-zü]+$/.test(one)) continue
    readings.add(one.replaceAll('ü', 'v'))
    // 吕 and 女 are typed with v, and by many with u.
    if (/[üv]/.test(one)) readings.add(one.replace(/[üv]/, 'u'))
  }
  return [...readings]
}
