/**
 * GBK characters that Windows kept in the private use area (U+E815–U+E864, GBK FE50–FEA0) until Unicode 3.0 to 4.1. 䶮 (U+E863)
 * is the most frequent in names. From kechuang.org/t/81624 and mozillazg/pinyin-data; a test compares them with ICU.
 */
const FIRST = 0xe815
const IDEOGRAPHS = [
  ...'⺁𠂇𠂉𠃌⺄㑳㑇⺈⺋龴㖞㘚㘎⺌⺗㥮㤘龵㧏㧟㩳㧐龶龷㭎㱮㳠⺧𡗗龸⺪䁖䅟⺮䌷⺳⺶⺷𢦏䎱',
  ...'䎬⺻䏝䓖䙡䙌龹䜣䜩䝼䞍⻊䥇䥺䥽䦂䦃䦅䦆䦟䦛䦷䦶龺𤇾䲣䲟䲠䲡䱷䲢䴓䴔䴕䴖䴗䴘䴙䶮龻',
]

const STANDARD: ReadonlyMap<string, string> = new Map([
  ...IDEOGRAPHS.map((character, at): [string, string] => [String.fromCodePoint(FIRST + at), character]),
  // GBK A8BC, A8BF.
  ['\ue7c7', 'ḿ'],
  ['\ue7c8', 'ǹ'],
])

export function standardOf(character: string): string | undefined {
  return STANDARD.get(character)
}
