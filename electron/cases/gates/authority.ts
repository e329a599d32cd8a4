import type { Bilingual } from '../../base/bilingual.ts'
import type { Relation } from '../../catalogue/model/item.ts'
import { materialsAsked } from '../model/asked.ts'
import type { AuthorityProof } from '../model/authority-proof.ts'
import type { Facts } from '../model/facts.ts'
import { proofsOf } from '../model/proof.ts'
import {
  GUARDIAN_AGE_THEN,
  isProxyForbidden,
  minorAge,
  relationOf,
  standsForMinor,
  stoodForMinor,
} from '../model/relation.ts'
import { RELATION_NAMES_THEN, relationName } from '../model/relation-name.ts'
import type { CaseState } from '../model/state.ts'
import { listedParties } from './asking.ts'
import { type GateInput, type GateResult, input, listed, type Verdict, verdict } from './gate.ts'
import { partyName } from './party.ts'

/** As they stand in the record and in the gate’s reason; buttons have shorter words. */
export const PROOF_NAMES: Readonly<Record<AuthorityProof, Bilingual>> = {
  licence: { zh: '已看营业执照（登记证书）', en: 'the licence or certificate was seen' },
  registry: { zh: '已查登记信息', en: 'the register was looked up' },
  guardianship: { zh: '已看监护证明（法院指定、村居委会证明等）', en: 'proof of guardianship was seen' },
  guardianAuthority: { zh: '已看监护人签署的授权委托书', en: 'an authority signed by the guardian was seen' },
}

/** The handler may sign for the applicant: guardian, legal representative, or agent with a 委托书, which may come later. */
export function authority(state: CaseState, facts: Facts): Verdict[] {
  const { applicant, handler } = state.parties
  if (!applicant || !handler) {
    return [verdict('authority', 'fail', { zh: '双方身份尚未登记', en: 'The parties have not been entered' })]
  }
  const relation = relationOf(state)
  const age = minorAge(state, facts.rules, facts.today)
  const name = facts.asThen?.authorityUnchecked
    ? RELATION_NAMES_THEN[relation]
    : relationName(relation, applicant.subjectKind)
  const inputs: GateInput[] = [input('经办人身份', 'handler’s relation', name)]
  if (age !== undefined) {
    inputs.push(input('申请人年龄', 'applicant’s age', age, facts.today))
    inputs.push(input('成年', 'of age', facts.rules.adultAge, facts.rules.version))
  }
  const of = (result: GateResult, { zh, en }: Bilingual) => {
    const reason = { zh: `经办人为${name.zh}：${zh}`, en: `The handler is ${name.en}: ${en}` }
    return [verdict('authority', result, reason, { party: 'applicant', inputs })]
  }

  const incapable = age === undefined ? undefined : minorFault(relation, age, facts)
  if (incapable) return of('fail', incapable)
  if (relation === 'self') return of('pass', { zh: '自行办理', en: 'acting for themselves' })
  if (relation === 'guardian' && applicant.subjectKind === 'organisation') {
    return of('fail', { zh: '单位没有监护人', en: 'an organisation has no guardian' })
  }
  if (isProxyForbidden(state)) {
    return of('fail', {
      zh: '本事项不允许代为承诺，须由申请人本人签署',
      en: 'the applicant must sign the promise in person',
    })
  }
  const proofs = facts.asThen?.authorityUnchecked ? [] : proofsOf(state, facts)
  if (state.authorityCheck && proofs.includes(state.authorityCheck.seen)) {
    const { seen, on } = state.authorityCheck
    inputs.push(input('核对', 'checked', PROOF_NAMES[seen], on))
  }
  const { result, reason } = shownBy(state, relation, proofs)
  if (result === 'fail' && !facts.asThen?.authorityUnchecked) return of(result, reason)
  const whose = listed(listedParties(state, facts).map(partyName))
  return of(result, { zh: `${reason.zh}；核查${whose.zh}的信用`, en: `${reason.en}; the credit of ${whose.en} counts` })
}

/** 民法典 art. 19, 20: capacity on the day. */
function minorFault(relation: Relation, age: number, { rules, asThen }: Facts): Bilingual | undefined {
  if (asThen?.authorityUnchecked) return minorFaultThen(relation, age)
  if (standsForMinor(relation)) return undefined
  const { capacityAge } = rules
  if (age < capacityAge) {
    return {
      zh: `申请人未满 ${capacityAge} 周岁，无民事行为能力，须由监护人（法定代理人）代理`,
      en: `the applicant is under ${capacityAge} and has no capacity: the guardian must act`,
    }
  }
  return {
    zh: '申请人是未成年人，为限制民事行为能力人，承诺须由监护人（法定代理人）代为作出',
    en: 'the applicant is a minor with limited capacity: only the guardian may promise for them',
  }
}

function minorFaultThen(relation: Relation, age: number): Bilingual | undefined {
  if (stoodForMinor(relation, age)) return undefined
  return age < GUARDIAN_AGE_THEN
    ? { zh: '申请人未满十四周岁，须由监护人经办', en: 'the applicant is under 14; the guardian must act' }
    : {
        zh: '申请人未成年，须由监护人或法定代理人经办',
        en: 'the applicant is a minor; the guardian or legal representative must act',
      }
}

type Shown = { readonly result: GateResult; readonly reason: Bilingual }

function shownBy(state: CaseState, relation: Relation, proofs: readonly AuthorityProof[]): Shown {
  const seen = state.authorityCheck?.seen
  if (seen && proofs.includes(seen)) return { result: 'pass', reason: PROOF_NAMES[seen] }
  const shown = shownByMaterial(state, relation)
  if (proofs.length === 0 || shown.byMaterial) return shown
  const zh = proofs.map(proof => PROOF_NAMES[proof].zh.replace('已', '')).join('或')
  const en = proofs.map(proof => PROOF_NAMES[proof].en).join(', or ')
  return { result: 'fail', reason: { zh: `尚未核对，请${zh}`, en: `not checked yet: ${en}, record that` } }
}

function shownByMaterial(state: CaseState, relation: Relation): Shown & { readonly byMaterial?: true } {
  const { authorityMaterial, representativeMaterial } = state.item
  const id = relation === 'agent' ? authorityMaterial : representativeMaterial
  const material = materialsAsked(state).find(candidate => candidate.id === id)
  if (!material) {
    const reason = { zh: '本事项未列证明材料，由窗口当面核对', en: 'the item names no proof; the counter checks it' }
    return { result: 'pass', reason }
  }
  const { zh, en } = material.name
  if (!state.missing) {
    return { result: 'fail', reason: { zh: `${zh}尚未核对`, en: `${en} has not been checked yet` } }
  }
  if (!state.missing.includes(material.id)) {
    return { result: 'pass', reason: { zh: `已提交${zh}`, en: `${en} is there` }, byMaterial: true }
  }
  if (!material.deferral) {
    return { result: 'fail', reason: { zh: `缺${zh}，且不可容缺`, en: `${en} is missing and may not be deferred` } }
  }
  const reason = {
    zh: `${zh}后补，见到之前结果不予发放`,
    en: `${en} comes later; the result stays locked until it is seen`,
  }
  return { result: 'pass', reason }
}
