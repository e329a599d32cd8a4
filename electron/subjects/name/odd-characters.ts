import type { Bilingual } from '../../base/bilingual.ts'
import { isLatin, isPoint, standardCharacters } from './name-characters.ts'
import { standardOf } from './private-use.ts'

/** Why a register may spell a name differently. */
type Oddity = 'oldCode' | 'privateUse' | 'halfCharacter' | 'variant' | 'point' | 'blank' | 'unseen'

const TEXTS: Readonly<Record<Oddity, Bilingual>> = {
  oldCode: {
    zh: '是旧编码，信用库可能已用通行编码',
    en: 'has an old code point; the source may have the standard one',
  },
  privateUse: {
    zh: '是自造字，信用库可能用别的编码或别的字代替',
    en: 'is a private-use character; the source may have another code point, or another character, for it',
  },
  halfCharacter: { zh: '没有读完整', en: 'is incomplete' },
  variant: { zh: '是异体写法，信用库可能用通行写法', en: 'is a variant; the source may have the common form' },
  point: { zh: '是间隔号的别种写法', en: 'is another sign for the point in a name' },
  blank: { zh: '是空格，信用库可能写作“·”或没有', en: 'is a blank, where the source may have a point or nothing' },
  unseen: { zh: '是看不见的字符', en: 'cannot be seen' },
}

/** By position, without naming a character, so that masked names stay masked. */
export function oddCharacters(name: string): readonly Bilingual[] {
  const latin = isLatin(standardCharacters(name))
  return [...name.trimEnd()].flatMap((character, at): Bilingual[] => {
    const oddity = oddityOf(character, latin)
    if (!oddity) return []
    const { zh, en } = TEXTS[oddity]
    return [{ zh: `姓名第 ${at + 1} 个字符${zh}`, en: `character ${at + 1} of the name ${en}` }]
  })
}

function oddityOf(character: string, latin: boolean): Oddity | undefined {
  if (standardOf(character) !== undefined) return 'oldCode'
  if (/\p{Co}/u.test(character)) return 'privateUse'
  if (/[\p{Cs}\ufffd?？]/u.test(character)) return 'halfCharacter'
  if (/[\s\u2800]/u.test(character)) return latin ? undefined : 'blank'
  if (standardCharacters(character) === '') return 'unseen'
  if (latin || character === '·') return undefined
  if (isPoint(character)) return 'point'
  return standardCharacters(character) === character ? undefined : 'variant'
}
