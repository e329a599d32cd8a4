import type { Bilingual } from '../../base/bilingual.ts'
import type { Party } from '../../catalogue/model/item.ts'
import { partyName } from '../gates/party.ts'
import type { LineWriter } from './description.ts'
import { type FormDefect, namesWithDefects } from './form-defect.ts'
import { materialOfOwed } from './ids.ts'
import { nameOfMaterial } from './material-names.ts'

export function materials(
  writer: Pick<LineWriter, 'item'>,
  ids: readonly string[],
  defects: readonly FormDefect[] = [],
): Bilingual {
  const named = ids.map(id => ({ id, name: nameOfMaterial(writer, id) }))
  const names = namesWithDefects(named, defects)
  return { zh: names.map(name => name.zh).join('、') || '无', en: names.map(name => name.en).join(', ') || 'none' }
}

export function owedMaterials(writer: Pick<LineWriter, 'item'>, owedIds: readonly string[]): Bilingual {
  return materials(writer, owedIds.map(materialOfOwed))
}

export function same(text: string): Bilingual {
  return { zh: text, en: text }
}

export function said(text: string): Bilingual[] {
  return text === '' ? [] : [same(text)]
}

export function presentLine(party: Party | undefined): Bilingual[] {
  if (!party) return []
  const { zh, en } = partyName(party)
  return [{ zh: `在场读卡：${zh}`, en: `card read: ${en}` }]
}

export function finishLine(date: string | undefined): Bilingual {
  return date === undefined
    ? { zh: '办理时限自补齐之日起算', en: 'the time for deciding begins once it is complete' }
    : { zh: `承诺办结 ${date}`, en: `to be decided by ${date}` }
}

export function by(writer: Pick<LineWriter, 'nameOf'>, operatorId: string): Bilingual {
  const name = writer.nameOf(operatorId)
  return { zh: `批准人：${name}`, en: `approved by ${name}` }
}

export function dated(day: string, zh: string, en: string): Bilingual {
  return { zh: `${day} ${zh}`, en: `${day}: ${en}` }
}
