import { isPromisedByCitizen } from '../../cases/model/promised-material.ts'
import type { OwedMaterial } from '../../cases/model/state.ts'
import type { CaseRecord } from '../case-record.ts'
import type { CaseFigureTable, OwedFigureTable } from '../schema.ts'

/** `pending`: not due, or not there; `onTime` and `afterDate`: by the day of arrival. */
export type Came = 'pending' | 'late' | 'checking' | 'onTime' | 'afterDate' | 'waived' | 'lapsed' | 'void'

export function owedFigures({ state }: CaseRecord): OwedFigureTable[] {
  return state.owed.filter(isPromisedByCitizen).map(owed => {
    const days = owed.status === 'discharged' ? (owed.discharge ?? owed.supply)?.days : undefined
    return {
      promised_month: owed.promisedOn.slice(0, 7),
      due_month: owed.due.kind === 'date' ? owed.due.date.slice(0, 7) : '',
      department_zh: state.item.department.zh,
      item_code: state.item.code,
      material_zh: owed.name.zh,
      window: state.window,
      channel: channelOf(owed),
      came: came(owed),
      count: 1,
      extended: owed.extension ? 1 : 0,
      timed: days === undefined ? 0 : 1,
      days: days ?? 0,
    }
  })
}

export function caseFigureRows({ figures }: CaseRecord): CaseFigureTable[] {
  return figures.map(({ figure, month, detail, department, itemCode, window, takenBack }) => ({
    figure,
    month,
    detail,
    department_zh: department,
    item_code: itemCode,
    window,
    count: takenBack ? -1 : 1,
  }))
}

function came(owed: OwedMaterial): Came {
  switch (owed.status) {
    case 'owed':
      return owed.lateness ? 'late' : 'pending'
    case 'supplied':
      return 'checking'
    case 'discharged': {
      const here = (owed.discharge ? undefined : owed.suppliedOn) ?? owed.dischargedOn
      const after = owed.due.kind === 'date' && here !== undefined && here > owed.due.date
      return after || owed.lateness ? 'afterDate' : 'onTime'
    }
    case 'waived':
    case 'lapsed':
    case 'void':
      return owed.status
  }
}

function channelOf({ status, discharge, supply }: OwedMaterial): string {
  if (status !== 'discharged' && status !== 'supplied') return ''
  return discharge?.means ?? supply?.method ?? ''
}
