import type { Bilingual } from '../../base/bilingual.ts'
import { isOtherEnd } from '../ending/other-ends.ts'
import { plainEnd } from '../ending/plain-ends.ts'
import type { CaseEvent } from '../events.ts'
import { descriptionOf } from '../explain.ts'
import type { Assessment } from '../gates/evaluate.ts'
import { type Gate, isAgainst, listed } from '../gates/gate.ts'
import { isShared, materialsAsked, toBring as materialsToBring, missingMaterials } from '../model/asked.ts'
import { namesWithDefects } from '../model/form-defect.ts'
import { isOfficeTask, isOwedByCitizen, isProof } from '../model/promised-material.ts'
import type { Rules } from '../model/rules.ts'
import { awaitsCompletion, type CaseState } from '../model/state.ts'
import { isNotAccepted } from '../model/statuses.ts'
import { isUnrepaired } from '../trust/breaches.ts'
import type { Explanation } from './explanation.ts'
import { changesOf, hasRecord } from './gate-changes.ts'
import { PLAIN_OUTCOMES, PLAIN_ROUTES, plainReasons } from './plain.ts'
import { plainCourse } from './plain-course.ts'
import type { RouteId } from './remedies.ts'

export type DecidingEvent = Extract<CaseEvent, { gates: unknown }>

export function explainNow(
  { outcome, row, gates, against, binding }: Assessment,
  { version, from }: Rules,
): Explanation {
  return {
    outcome,
    because: { reason: row.reason, basis: row.basis },
    rules: { version, ...(from === undefined ? {} : { from }) },
    gates,
    changes: outcome === 'full' ? changesOf(binding) : changesOf(outcome === 'trust' ? gates : against),
  }
}

/** As recorded; nothing is computed again. */
export function explainEvent(event: DecidingEvent): Explanation {
  return descriptionOf(event).gates?.(event) ?? { gates: event.gates, changes: [] }
}

/** For the ordinary procedure; everything when unchecked. */
export function toBring(state: CaseState): readonly Bilingual[] {
  const asked = state.missing ? materialsToBring(state) : materialsAsked(state).filter(one => !isShared(one))
  return namesWithDefects(asked, state.defects)
}

/** `ordinary` unless the case ended in another way; the others where something counts against the citizen. */
export function routesFor(
  gates: readonly Gate[],
  since?: Pick<CaseState, 'owed' | 'breaches' | 'closing'>,
): readonly RouteId[] {
  // No procedure is open, and nobody may allow one.
  if (gates.some(({ id, result }) => id === 'noBar' && result === 'fail')) return ['objection']
  const against = gates.filter(gate => isAgainst(gate) && gate.id !== 'promise')
  const counts = since?.breaches.some(isUnrepaired) ?? false
  const outcome = since?.closing?.outcome
  if (outcome && isOtherEnd(outcome)) {
    // Only a voided entry leaves the ordinary procedure open; the remedy of the end tells the rest.
    return [
      ...(outcome === 'voided' ? (['ordinary'] as const) : []),
      ...(counts ? (['objection', 'repair'] as const) : []),
    ]
  }
  const lapsed = outcome !== undefined || since?.owed.some(({ status }) => status === 'lapsed')
  if (counts || lapsed) return ['ordinary', 'person', 'objection', ...(counts ? (['repair'] as const) : [])]
  const personal = against.filter(({ id }) => id === 'grade' || id === 'noListEntry' || id === 'noBreach')
  return [
    'ordinary',
    ...(against.length > 0 ? (['person'] as const) : []),
    ...(personal.length > 0 ? (['objection'] as const) : []),
    ...(personal.some(hasRecord) ? (['repair'] as const) : []),
  ]
}

export interface PlainExplanation {
  readonly headline: Bilingual
  readonly reasons: readonly Bilingual[]
  readonly bring: readonly Bilingual[]
  readonly routes: readonly Bilingual[]
  readonly since: readonly Bilingual[]
}

const BY_STATUS = {
  awaitingPerson: { zh: '已请主管决定，请稍候', en: 'A supervisor has been asked to decide' },
  noticed: { zh: '还没有受理：请备齐材料，随时可以再来', en: 'Not accepted yet: bring the rest, at any time' },
  held: {
    zh: '材料已暂时收下，还没有受理：请在期限前补齐',
    en: 'Your papers are kept, not accepted yet: bring the rest in time',
  },
  handedOver: { zh: '结果已经发给您', en: 'The result has been handed over' },
  closed: { zh: '已经办结', en: 'The case is closed' },
  withdrawn: { zh: '申请已经撤回', en: 'The application was withdrawn' },
  discarded: { zh: '这次登记已取消，没有提出申请', en: 'This entry was given up; no application was made' },
} as const satisfies Partial<Record<CaseState['status'], Bilingual>>

const ACCEPTED = {
  full: { zh: '已经受理，材料齐全', en: 'Accepted, with everything there' },
  owing: {
    zh: '已经受理；请按约定补交材料，补齐后领取结果',
    en: 'Accepted; bring the rest as promised, then collect the result',
  },
} as const

function acceptedPlainly({ deemedOn }: NonNullable<CaseState['acceptance']>, owes: boolean): Bilingual {
  if (deemedOn === undefined) return ACCEPTED[owes ? 'owing' : 'full']
  return {
    zh: `没有在规定时间内答复您，申请自 ${deemedOn} 收到材料之日起视为受理，办理时限从这一天算起`,
    en: `You were not answered in time: the application counts as accepted from ${deemedOn}, the day of receipt, and the time runs from then`,
  }
}

function onceComplete({ item }: CaseState): Bilingual {
  return {
    zh: `已经受理；请按约定补交材料，约好日期的都补齐后 ${item.promisedDays} 个工作日内办结`,
    en: `Accepted; bring the rest as promised: it is decided within ${item.promisedDays} working days once what has a date is there`,
  }
}

function byOffice(materials: readonly { readonly name: Bilingual }[]): readonly Bilingual[] {
  if (materials.length === 0) return []
  const { zh, en } = listed(materials.map(({ name }) => name))
  return [{ zh: `由我们取得，您不必提交：${zh}`, en: `We obtain these, you need not bring them: ${en}` }]
}

function byPromise(proofs: readonly { readonly name: Bilingual }[]): readonly Bilingual[] {
  if (proofs.length === 0) return []
  const { zh, en } = listed(proofs.map(({ name }) => name))
  return [
    {
      zh: `由您的承诺代替，机关会核查：${zh}`,
      en: `Your promise stands for these, and the office checks it: ${en}`,
    },
  ]
}

export function explainPlainly(
  state: CaseState,
  last: Explanation,
  events: readonly CaseEvent[] = [],
): PlainExplanation {
  const routes = routesFor(last.gates, state).map(id => PLAIN_ROUTES[id])
  const since = plainCourse(state, events)
  const end = plainEnd(state)
  if (end) {
    const { headline, next } = end
    // The end has its own next steps; a record that still counts adds to them.
    const counts = routesFor([], state).includes('repair')
    const record = counts ? [PLAIN_ROUTES.objection, PLAIN_ROUTES.repair] : []
    return { headline, reasons: [], bring: [], routes: [...next, ...record], since }
  }
  if (state.status === 'accepted' && state.acceptance) {
    // Lapsed material may still be brought unless it was false.
    const owed = state.owed.filter(
      ({ status, lapse }) => status === 'owed' || (status === 'lapsed' && lapse?.because !== 'foundFalse'),
    )
    const bring = owed.filter(isOwedByCitizen)
    return {
      headline: awaitsCompletion(state) ? onceComplete(state) : acceptedPlainly(state.acceptance, bring.length > 0),
      reasons: [...byOffice(owed.filter(isOfficeTask)), ...byPromise(owed.filter(isProof))],
      bring: bring.map(({ name }) => name),
      routes,
      since,
    }
  }
  const settled: Partial<Record<CaseState['status'], Bilingual>> = BY_STATUS
  const headline = settled[state.status] ?? PLAIN_OUTCOMES[last.outcome ?? 'ordinary']
  const open = isNotAccepted(state.status)
  const reasons = open ? [...plainReasons(last.gates), ...byOffice(missingMaterials(state).filter(isShared))] : []
  return { headline, reasons, bring: open ? toBring(state) : [], routes, since }
}
