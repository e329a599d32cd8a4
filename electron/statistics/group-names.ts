import type { Bilingual } from '../base/bilingual.ts'
import type { HallData } from '../store/hall-data.ts'
import type { Dimension } from '../store/queries/figures.ts'
import { listChoices } from '../store/queries/list-choices.ts'
import { channelName } from '../worklists/rows/words.ts'

export async function groupNames(db: HallData, by: Dimension): Promise<(value: string) => Bilingual> {
  if (by === 'channel') return channelName
  const choices = (await listChoices(db)).filter(({ kind }) => kind === by)
  const names = new Map(choices.map(({ code, zh, en }) => [code, { zh, en }]))
  return value => names.get(value) ?? { zh: value, en: value }
}
