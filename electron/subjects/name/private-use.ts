/**
 * Characters that GBK had before Unicode did. Windows, and what was typed with it, held them in the private use area, U+E815 to
 * U+E864 in the order of GBK's FE50 to FEA0; Unicode has them since 3.0, 3.1 and 4.1, and GB 18030 maps them there since 2000,
 * 2005 and 2022. 䶮 (U+E863) is the one that names have most often.
 *
 * Order and characters: kechuang.org/t/81624 and the mapping in mozillazg/pinyin-data; a test decodes the 80 GBK codes with
 * ICU, which agrees on all but six that GB 18030 keeps in four bytes (𠂇 𠂉 𠃌 𡗗 𢦏 𤇾).
 */
const FIRST = 0xe815
const IDEOGRAPHS = [
  ...'⺁𠂇𠂉𠃌⺄㑳㑇⺈⺋龴㖞㘚㘎⺌⺗㥮㤘龵㧏㧟㩳㧐龶龷㭎㱮㳠⺧𡗗龸⺪䁖䅟⺮䌷⺳⺶⺷𢦏䎱',
  ...'䎬⺻䏝䓖䙡䙌龹䜣䜩䝼䞍⻊䥇䥺䥽䦂䦃䦅䦆䦟䦛䦷䦶龺𤇾䲣䲟䲠䲡䱷䲢䴓䴔䴕䴖䴗䴘䴙䶮龻',
]

const STANDARD: ReadonlyMap<string, string> = new Map([
  ...IDEOGRAPHS.map((character, at): [string, string] => [String.fromCodePoint(FIRST + at), character]),
  // ḿ and ǹ: GBK A8BC, A8BF.
  ['\ue7c7', 'ḿ'],
  ['\ue7c8', 'ǹ'],
])

/** Undefined for other code points. */
export function standardOf(character: string): string | undefined {
  return STANDARD.get(character)
}
