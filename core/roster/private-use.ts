/**
 * Characters that older GBK fonts kept in the private use area and that have had real code points since:
 * U+E815–E864 stood for GB 18030's FE50–FEA0, where GB18030-2000 and Chinese Windows still put 䶮 and others.
 * The last six of the supplementary plane are those GB18030-2022 moved.
 */
const fromE815 =
  '⺁𠂇𠂉𠃌⺄㑳㑇⺈⺋龴㖞㘚㘎⺌⺗㥮㤘龵㧏㧟㩳㧐龶龷㭎㱮㳠⺧𡗗龸⺪䁖䅟⺮䌷⺳⺶⺷𢦏䎱䎬⺻䏝䓖䙡䙌龹' +
  '䜣䜩䝼䞍⻊䥇䥺䥽䦂䦃䦅䦆䦟䦛䦷䦶龺𤇾䲣䲟䲠䲡䱷䲢䴓䴔䴕䴖䴗䴘䴙䶮龻'

const others: Readonly<Record<string, string>> = {
  '\ue78d': '︐',
  '\ue78e': '︒',
  '\ue78f': '︑',
  '\ue790': '︓',
  '\ue791': '︔',
  '\ue792': '︕',
  '\ue793': '︖',
  '\ue794': '︗',
  '\ue795': '︘',
  '\ue796': '︙',
  '\ue7c7': 'ḿ',
  '\ue7c8': 'ǹ',
}

const known = new Map<string, string>([
  ...[...fromE815].map((real, i) => [String.fromCharCode(0xe815 + i), real] as const),
  ...Object.entries(others),
])

/** The real character for one of the private use area, where it is known. */
export const realCharacter = (privateUse: string): string | undefined => known.get(privateUse)

/** The text with every known private-use character replaced. */
export function withRealCharacters(text: string): string {
  return text.replace(/[\ue000-\uf8ff]/g, (c) => known.get(c) ?? c)
}
