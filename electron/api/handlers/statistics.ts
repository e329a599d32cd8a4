import { randomUUID } from 'node:crypto'
import type { Bilingual } from '../../catalogue/model/bilingual.ts'
import { audited } from '../../desk/audited.ts'
import type { HallParts } from '../../desk/parts.ts'
import { HallError } from '../../errors/hall-error.ts'
import { hallTime } from '../../worklists/rooms/common.ts'
import { exportStatistics } from '../../worklists/statistics/export.ts'
import { FIGURES, figureValue, type Sums } from '../../worklists/statistics/figures.ts'
import { type Dimension, statistics as figuresOf } from '../../worklists/statistics/statistics.ts'
import { channelName, endingName, reasonName } from '../../worklists/statistics/words.ts'
import { type ApiContext, api, callerOf, staffOf } from '../context.ts'
import type { FigureView } from '../contract/statistics.ts'

export const statistics = {
  figures: api.statistics.figures.handler(async ({ context, input }) => {
    leadOf(context)
    const { parts } = context
    const found = await figuresOf(parts.store.db, input, input.by)
    const nameOf = await namesOf(parts, input.by)
    return {
      definitions: FIGURES.map(({ id, name, unit, definition, about }) => ({ id, name, unit, definition, about })),
      total: figureViews(found.total),
      groups: found.groups.map(({ value, sums }) => ({ value, name: nameOf(value), figures: figureViews(sums) })),
      reasons: found.reasons.map(({ detail, count }) => ({ name: reasonName(detail), count })),
      endings: found.endings.map(({ detail, count }) => ({ name: endingName(detail), count })),
    }
  }),
  export: api.statistics.export.handler(async ({ context, input }) => {
    const { parts } = context
    const caller = callerOf(context, randomUUID())
    if (caller.operator.role !== 'supervisor') throw new HallError('A502')
    const { from, to, by, format, language } = input
    const found = await figuresOf(parts.store.db, { from, to }, by)
    const { file, rows } = await exportStatistics({
      found,
      nameOf: await namesOf(parts, by),
      by,
      period: { from, to },
      format,
      language,
      operator: caller.operator.name,
      at: hallTime(new Date(parts.clock()).toISOString()),
    })
    await audited(parts, caller, [
      { type: 'ListExported', list: 'statistics', filter: { from, to, by }, rows, format, clear: false },
    ])
    return file
  }),
}

/** Figures about offices are for who leads them. */
function leadOf(context: ApiContext): void {
  const { role } = staffOf(context)
  if (role === 'clerk') throw new HallError('A502')
}

function figureViews(sums: Sums): FigureView[] {
  return FIGURES.map(figure => {
    const value = figureValue(figure, sums)
    const per = figure.per?.(sums)
    return {
      id: figure.id,
      of: figure.of(sums),
      ...(value === undefined ? {} : { value }),
      ...(per === undefined ? {} : { per }),
    }
  })
}

async function namesOf({ store }: HallParts, by: Dimension): Promise<(value: string) => Bilingual> {
  if (by === 'channel') return channelName
  const rows = await store.db.selectFrom('list_choice').selectAll().where('kind', '=', by).execute()
  const names = new Map(rows.map(({ code, zh, en }) => [code, { zh, en }]))
  return value => names.get(value) ?? { zh: value, en: value }
}
