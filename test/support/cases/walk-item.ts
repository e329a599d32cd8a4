import fc from 'fast-check'
import { LAPSE_POLICIES, OFFICE_TIMES } from '../../../electron/cases/model/lapse-policy.ts'
import { type ClockFrom, DEFAULT_RULES, type Rules } from '../../../electron/cases/model/rules.ts'
import type {
  CertificateTerms,
  DeferralMode,
  DischargeMeans,
  DueRule,
  Item,
  Material,
} from '../../../electron/catalogue/model/item.ts'
import { item, material } from './case-builder.ts'

export const WALK_RULES: Rules = { ...DEFAULT_RULES, owedCap: 30 }

const days = (count: number): DueRule => ({ kind: 'workingDays', days: count })
const BEFORE_HANDOVER: DueRule = { kind: 'beforeHandover' }

function deferred(id: string, mode: DeferralMode, due: DueRule, ...dischargedBy: DischargeMeans[]): Material {
  return material(id, { deferral: { mode, due, dischargedBy } })
}

export const WALK_MATERIALS: readonly Material[] = [
  material('core', { core: true }),
  material('fixed'),
  deferred('days', 'defer', days(3), 'paper'),
  deferred('more-days', 'defer', days(8), 'paper', 'licenceLibrary'),
  deferred('handover', 'tolerate', BEFORE_HANDOVER, 'paper', 'sharing', 'check'),
  deferred('lack', 'tolerate', days(4), 'check'),
  deferred('promised', 'promise', days(5), 'check'),
  deferred('promised-handover', 'promise', BEFORE_HANDOVER, 'check'),
  deferred('shared', 'shared', days(2), 'sharing'),
]

export const DEFERRABLE: readonly string[] = WALK_MATERIALS.filter(({ deferral }) => deferral).map(({ id }) => id)

const CERTIFICATE_TERMS: CertificateTerms = {
  name: { zh: '测试许可证', en: 'test licence' },
  validity: { kind: 'months', months: 48 },
}

/** Something to hand over, nothing, or a certificate with a number. */
export type Yields = 'result' | 'nothing' | 'certificate'

export const someYields: fc.Arbitrary<Yields> = fc.constantFrom('result', 'nothing', 'certificate')

export function walkItem(lapsePolicy: string, yields: Yields = 'result'): Item {
  const yieldsCertificate = yields !== 'nothing'
  const materials = WALK_MATERIALS.filter(
    ({ deferral }) => yieldsCertificate || deferral?.due.kind !== 'beforeHandover',
  )
  return item({
    materials,
    lapsePolicy,
    yieldsCertificate,
    ...(yields === 'certificate' ? { certificate: CERTIFICATE_TERMS } : {}),
    promisedDays: 12,
    situations: ['s', 't'].map(id => ({ id, name: { zh: `情形 ${id}`, en: id } })),
  })
}

export const aPolicy: fc.Arbitrary<string> = fc.constantFrom(...Object.keys(LAPSE_POLICIES))

export const someRules: fc.Arbitrary<Rules> = fc
  .record({
    clockFrom: fc.constantFrom<ClockFrom>('acceptance', 'completion'),
    officeTime: fc.constantFrom(...OFFICE_TIMES),
  })
  .map(chosen => ({ ...WALK_RULES, ...chosen }))
