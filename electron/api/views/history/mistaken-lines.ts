import type { Bilingual } from '../../../base/bilingual.ts'
import type { MistakenDayUndone } from '../../../cases/mistaken/events.ts'
import { type LineWriter, owedMaterials, said, same } from './lines.ts'
import { TITLES } from './titles.ts'

/** Each entry that does not count, with the day that it says. */
export function mistakenLines({ undone, reason }: MistakenDayUndone, writer: LineWriter): Bilingual[] {
  const entries = undone.map(({ type, on, owedIds, breachId }): Bilingual => {
    const title = TITLES[type]
    const about = breachId === undefined ? (owedIds ? owedMaterials(writer, owedIds) : undefined) : same(breachId)
    return {
      zh: `不作数：${on} ${title.zh}${about ? `（${about.zh}）` : ''}`,
      en: `does not count: ${on} ${title.en}${about ? ` (${about.en})` : ''}`,
    }
  })
  return [...entries, ...said(reason)]
}

/** Stands with an entry that does not count. */
export function correctedLine(on: string): Bilingual {
  return {
    zh: `登记时时钟有误，已于 ${on} 更正，不作数`,
    en: `recorded while the clock was wrong; put right on ${on}, it does not count`,
  }
}
