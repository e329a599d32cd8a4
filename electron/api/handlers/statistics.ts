import { dateTimeInHall } from '../../base/local-date.ts'
import { audited } from '../../desk/audited.ts'
import { fileOf } from '../../desk/files/made-file.ts'
import { FIGURES, figureValue, type Sums } from '../../statistics/figures.ts'
import { groupNames } from '../../statistics/group-names.ts'
import { statistics as figuresOf } from '../../statistics/statistics.ts'
import { reasonName } from '../../statistics/words.ts'
import { endingName } from '../../worklists/rows/words.ts'
import type { FigureView } from '../contract/statistics.ts'
import { api, callerOf } from '../middleware/context.ts'

export const statistics = {
  figures: api.statistics.figures.handler(async ({ context, input }) => {
    const { parts } = context
    const found = await figuresOf(parts.queries, input, input.by)
    const nameOf = await groupNames(parts.store.db, input.by)
    return {
      definitions: FIGURES.map(({ id, name, unit, definition, about }) => ({ id, name, unit, definition, about })),
      total: figureViews(found.total),
      groups: found.groups.map(({ value, sums }) => ({ value, name: nameOf(value), figures: figureViews(sums) })),
      reasons: found.reasons.map(({ detail, count }) => ({ name: reasonName(detail), count })),
      endings: found.endings.map(({ detail, count }) => ({ name: endingName(detail), count })),
    }
  }),
  export: api.statistics.export.handler(async call => {
    const { context, input, signal } = call
    const { parts } = context
    const caller = callerOf(call)
    const { from, to, by, format, language, job } = input
    const { id, name } = caller.operator
    const at = dateTimeInHall(parts.desk.now)
    const request = { by, period: { from, to }, format, language, operator: name, at }
    return parts.jobs.run(id, job, signal, async follower => {
      const made = await parts.workers.run('exportStatistics', request, follower)
      const { rows } = made.output
      await audited(parts, caller, [
        { type: 'ListExported', list: 'statistics', filter: { from, to, by }, rows, format, clear: false },
      ])
      return fileOf(made)
    })
  }),
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
