import type { CaseView, OwedView } from '../../../electron/api/contract/case-view.ts'

/** What can be done about an owed document beside taking it at the counter and checking it. */
export type OwedWay = 'discharge' | 'supply' | 'extension' | 'waiver' | 'findFalse'

type Owed = Pick<OwedView, 'owedId' | 'status' | 'citizens' | 'due' | 'lateness' | 'remaining' | 'discharges'>

/** Those that are open now. The rules decide in the end; what they are sure to refuse is not offered. */
export function owedWays(
  owed: Owed,
  view: Pick<CaseView, 'status' | 'requests'>,
  supervisor: boolean,
): readonly OwedWay[] {
  const { status } = owed
  const accepted = view.status === 'accepted'
  // What a promise stands for is verified after the result was given out, too.
  const verifiable = accepted || view.status === 'handedOver' || view.status === 'closed'
  const awaited = status === 'owed' || status === 'lapsed'
  const asked = (kind: 'extension' | 'waiver') =>
    view.requests.some(request => request.kind === kind && request.owedId === owed.owedId)
  const extendable =
    status === 'owed' && owed.citizens && owed.due.kind === 'date' && !owed.lateness && (owed.remaining ?? -1) >= 0
  const ways: [OwedWay, boolean][] = [
    ['discharge', verifiable && awaited && owed.discharges.length > 0],
    ['supply', accepted && awaited],
    ['extension', accepted && extendable && !asked('extension')],
    ['waiver', accepted && (awaited || status === 'supplied') && !asked('waiver')],
    ['findFalse', supervisor && verifiable && (status === 'owed' || status === 'supplied')],
  ]
  return ways.filter(([, open]) => open).map(([way]) => way)
}

/** Those that have a place on the page, open now or not: what a document can be is known from the beginning. */
export function placedWays(
  { citizens, due, discharges }: Pick<Owed, 'citizens' | 'due' | 'discharges'>,
  supervisor: boolean,
): readonly OwedWay[] {
  const ways: [OwedWay, boolean][] = [
    ['discharge', discharges.length > 0],
    ['supply', true],
    ['extension', citizens && due.kind === 'date'],
    ['waiver', true],
    ['findFalse', supervisor],
  ]
  return ways.filter(([, placed]) => placed).map(([way]) => way)
}
