import type { CaseFigureName } from '../cases/figures.ts'
import { HallError } from '../errors/hall-error.ts'
import type { LongQueries } from '../store/ports.ts'
import type { Came } from '../store/projections/figures.ts'
import type { Dimension, Period } from '../store/queries/figures.ts'
import type { SumName, Sums } from './figures.ts'

export interface Statistics {
  readonly total: Sums
  readonly groups: readonly { readonly value: string; readonly sums: Sums }[]
  /** 因何不适用: gate and result. */
  readonly reasons: readonly { readonly detail: string; readonly count: number }[]
  /** 逾期处置分布 and other endings. */
  readonly endings: readonly { readonly detail: string; readonly count: number }[]
}

const MOST_MONTHS = 60

/** Throws A563 for an invalid period. */
export async function statistics(
  queries: Pick<LongQueries, 'figureSums'>,
  period: Period,
  by: Dimension,
): Promise<Statistics> {
  if (period.from > period.to || months(period) > MOST_MONTHS)
    throw new HallError('A563', `${period.from}–${period.to}`)
  const found = await queries.figureSums(by, period)
  const groups = new Map<string, Record<SumName, number>>()
  const add = (value: string, name: SumName | undefined, count: number) => {
    if (name === undefined) return
    const sums = groups.get(value) ?? noSums()
    sums[name] += count
    groups.set(value, sums)
  }

  for (const row of found.promised) {
    add(row.value, 'materials', row.count)
    add(row.value, 'extended', row.extended)
    add(row.value, 'timed', row.timed)
    add(row.value, 'days', row.days)
  }
  for (const row of found.due) add(row.value, DUE_SUM[row.came], row.count)
  for (const row of found.open) add(row.value, OPEN_SUM[row.came], row.count)

  const details: Record<'reason' | 'closed', Map<string, number>> = { reason: new Map(), closed: new Map() }
  const total = noSums()
  for (const { value, figure, detail, count } of found.cases) {
    if (figure === 'reason' || figure === 'closed') {
      details[figure].set(detail, (details[figure].get(detail) ?? 0) + count)
    }
    for (const name of caseSums(figure, detail)) {
      // Cases are not of one material or channel.
      if (value === null) total[name] += count
      else add(value, name, count)
    }
  }
  for (const sums of groups.values()) {
    for (const name of Object.keys(total) as SumName[]) total[name] += sums[name]
  }
  return {
    total,
    groups: [...groups]
      .map(([value, sums]) => ({ value, sums }))
      .filter(({ sums }) => Object.values(sums).some(sum => sum > 0))
      .sort((a, b) => (a.value < b.value ? -1 : 1)),
    reasons: sorted(details.reason),
    endings: sorted(details.closed),
  }
}

const DUE_SUM: Readonly<Partial<Record<Came, SumName>>> = {
  onTime: 'dueOnTime',
  afterDate: 'dueAfterDate',
  late: 'dueNotHere',
  lapsed: 'dueNotHere',
}

const OPEN_SUM: Readonly<Partial<Record<Came, SumName>>> = {
  pending: 'openNow',
  late: 'openNow',
  checking: 'openNow',
  lapsed: 'openNow',
}

function caseSums(figure: CaseFigureName, detail: string): readonly SumName[] {
  switch (figure) {
    case 'accepted':
      return detail === 'owing' ? ['owingCases', 'acceptedCases'] : ['acceptedCases']
    case 'notAccepted':
    case 'forCredit':
    case 'reviewed':
    case 'overturned':
      return [figure]
    case 'objection':
      return ['objections']
    case 'objectionDecided':
      return detail === 'upheld' ? ['objectionsDecided', 'objectionsUpheld'] : ['objectionsDecided']
    case 'supervised':
      return [detail === 'red' ? 'redCards' : 'yellowCards']
    case 'reason':
    case 'closed':
      return []
  }
}

function noSums(): Record<SumName, number> {
  return {
    owingCases: 0,
    acceptedCases: 0,
    materials: 0,
    extended: 0,
    timed: 0,
    days: 0,
    dueOnTime: 0,
    dueAfterDate: 0,
    dueNotHere: 0,
    openNow: 0,
    notAccepted: 0,
    forCredit: 0,
    reviewed: 0,
    overturned: 0,
    objections: 0,
    objectionsDecided: 0,
    objectionsUpheld: 0,
    yellowCards: 0,
    redCards: 0,
  }
}

function months({ from, to }: Period): number {
  const number = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5))
  return number(to) - number(from) + 1
}

function sorted(counts: ReadonlyMap<string, number>) {
  return [...counts].map(([detail, count]) => ({ detail, count })).sort((a, b) => b.count - a.count)
}
