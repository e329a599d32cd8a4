import type { OwedView } from '../../../electron/api/contract/owed-view.ts'
import type { Texts } from '../../texts/index.ts'

/** `department`: who obtains what is not the applicant's. */
export function owedLines(
  owed: OwedView,
  department: string,
  { t, pick }: Texts,
  nameOf: (operatorId: string) => string,
): readonly string[] {
  switch (owed.status) {
    case 'owed':
      if (owed.proof) {
        const { content } = owed.proof
        return [
          t('life.owed.promised', { content: pick(content), who: department, due: due(owed, t) }),
          ...checked(owed, t, nameOf),
        ]
      }
      if (!owed.byCitizen) {
        const means = owed.discharges.map(way => t(`life.owed.means.${way}`)).join(t('life.listMark'))
        return [t('life.owed.office', { due: due(owed, t), who: department, means })]
      }
      return [
        ...(owed.cure || owed.lateness ? late(owed, t) : [whenDue(owed, t)]),
        ...checked(owed, t, nameOf),
        ...toCorrect(owed, t),
        ...rejected(owed, t),
      ]
    case 'supplied':
      return [arrived(owed, t), ...rejected(owed, t)]
    case 'lapsed':
      return [lapsed(owed, t), ...checked(owed, t, nameOf), ...rejected(owed, t)]
    case 'discharged':
      return owed.check ? checked(owed, t, nameOf) : [discharged(owed, t)]
    case 'waived': {
      const { on, reason, approvedBy } = owed.waiver ?? { on: '', reason: '', approvedBy: '' }
      return [t('life.owed.waived', { date: on, reason, name: nameOf(approvedBy) })]
    }
    case 'void':
      return [...(owed.lapse ? [because(owed.lapse, t)] : []), t('life.owed.void')]
  }
}

type T = Texts['t']

/** 告知承诺: who checked, how, what was found and what follows. */
function checked({ check }: OwedView, t: T, nameOf: (operatorId: string) => string): string[] {
  if (!check) return []
  const { on, by, method, found, outcome, until } = check
  const how = t(`life.checkPromise.methods.${method}`)
  const lines = [t('life.owed.promiseChecked', { date: on, name: nameOf(by), how, found })]
  const follows = t(`life.checkPromise.outcomes.${outcome}`)
  return [...lines, until ? t('life.owed.correctBy', { follows, date: until.date }) : follows]
}

function due({ due: promised }: OwedView, t: T): string {
  if (promised.kind === 'beforeHandover') return t('case.dueBeforeHandover')
  return t('life.until', { date: promised.date }) + (promised.provisional ? t('life.provisional') : '')
}

function whenDue(owed: OwedView, t: T): string {
  const { remaining, extensions } = owed
  const parts = [
    owed.due.kind === 'date' ? t('case.due', { date: owed.due.date }) : t('life.owed.beforeHandover'),
    owed.due.kind === 'date' && owed.due.provisional ? t('case.provisional') : '',
    remaining === undefined ? '' : timeLeft(remaining, t),
    extensions > 0 ? t('life.owed.extended', { times: extensions }) : '',
  ]
  return parts.filter(part => part !== '').join(t('life.clause'))
}

function timeLeft(remaining: number, t: T): string {
  if (remaining < 0) return t('life.owed.waits')
  return remaining === 0 ? t('life.owed.today') : t('life.owed.remaining', { days: remaining })
}

function late({ lateness, cure }: OwedView, t: T): string[] {
  if (cure) return [t('life.owed.cure', { on: cure.on, number: cure.number, date: cure.until.date })]
  if (!lateness) return []
  const { was, graceUntil, cureOffered } = lateness
  return [
    t('life.owed.late', { was, date: graceUntil.date }),
    t(cureOffered ? 'life.owed.cureOpen' : 'life.owed.cureUsed'),
  ]
}

function toCorrect({ defect }: OwedView, t: T): string[] {
  return defect === undefined ? [] : [t('materials.defect', { what: defect })]
}

function rejected({ rejections, rejection }: OwedView, t: T): string[] {
  return rejection === undefined ? [] : [t('life.owed.rejected', { times: rejections, reason: rejection })]
}

function arrived({ suppliedOn = '', supply }: OwedView, t: T): string {
  const arrival = supply?.by
    ? t('life.owed.suppliedBy', {
        date: suppliedOn,
        by: t(`life.supply.bys.${supply.by}`),
        method: t(`life.supply.methods.${supply.method}`),
      })
    : t('life.owed.supplied', { date: suppliedOn })
  const check = supply?.checkBy ? t('life.owed.checkBy', { date: supply.checkBy.date }) : ''
  const entered = supply?.enteredOn ? t('people.arrival.entered', { on: supply.enteredOn }) : ''
  return [arrival, entered, check].filter(part => part !== '').join(t('life.clause'))
}

function lapsed({ lapse }: OwedView, t: T): string {
  if (!lapse) return t('life.owed.status.lapsed')
  const values = { because: because(lapse, t), decideBy: lapse.decideBy.date }
  return t(lapse.because === 'foundFalse' ? 'life.owed.lapsedFalse' : 'life.owed.lapsed', values)
}

function because(lapse: NonNullable<OwedView['lapse']>, t: T): string {
  return `${lapse.on} ${t(`life.owed.because.${lapse.because}`, { reason: lapse.reason ?? '' })}`
}

function discharged({ dischargedOn = '', discharge }: OwedView, t: T): string {
  if (!discharge) return t('life.owed.checked', { date: dischargedOn })
  const { means, reference } = discharge
  return t('life.owed.discharged', { date: dischargedOn, means: t(`life.owed.means.${means}`), reference })
}
