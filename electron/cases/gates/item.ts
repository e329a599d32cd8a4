import type { Bilingual } from '../../base/bilingual.ts'
import type { SubjectKind } from '../../catalogue/model/item.ts'
import type { Facts } from '../model/facts.ts'
import type { Rules } from '../model/rules.ts'
import type { CaseState } from '../model/state.ts'
import { input, listed, type Verdict, verdict, yesNo } from './gate.ts'

export function itemOpen(state: CaseState, facts: Facts): Verdict[] {
  const { item } = state
  const { rules } = facts
  const against: Bilingual[] = []
  if (!item.openToDeferral) {
    against.push({ zh: '本事项不在容缺受理事项清单内', en: 'This item is not on the published list' })
  }
  if (rules.excludedDomains.includes(item.domain)) {
    const { zh, en } = domainName(item.domain, rules)
    against.push({ zh: `“${zh}”领域不适用容缺受理`, en: `Nothing is deferred in the domain “${en}”` })
  }
  if (item.kind === 'instant' && !rules.instantItems) {
    against.push({ zh: '即办件不适用容缺受理', en: 'Nothing is deferred for items that are decided on the spot' })
  }
  const kind = state.parties.applicant?.subjectKind
  if (kind && !serves(state, kind)) {
    against.push(
      kind === 'organisation'
        ? { zh: '本事项不面向单位', en: 'This item is not for organisations' }
        : { zh: '本事项不面向个人', en: 'This item is not for persons' },
    )
  }
  const domain = domainName(item.domain, rules)
  const excluded = rules.excludedDomains.map(code => domainName(code, rules))
  const inputs = [
    input('事项版本', 'item version', item.code, item.version),
    input('领域', 'domain', domain),
    input('办件类型', 'kind', KIND_NAMES[item.kind]),
    input('不适用的领域', 'excluded domains', excluded.length > 0 ? listed(excluded) : '—', rules.version),
    input('即办件可容缺', 'instant items open', yesNo(rules.instantItems), rules.version),
  ]
  return against.length > 0
    ? [verdict('itemOpen', 'fail', listed(against, { zh: '；', en: '; ' }), { inputs })]
    : [
        verdict(
          'itemOpen',
          'pass',
          { zh: '本事项在容缺受理事项清单内', en: 'This item is on the published list' },
          { inputs },
        ),
      ]
}

const KIND_NAMES = {
  instant: { zh: '即办件', en: 'decided on the spot' },
  promised: { zh: '承诺件', en: 'decided within promised days' },
} as const

/** A household applies through one of its members. */
function serves({ item }: CaseState, kind: SubjectKind): boolean {
  return item.serves.includes(kind) || (kind === 'person' && item.serves.includes('household'))
}

export function noDuplicate(state: CaseState, { duplicates, today }: Facts): Verdict[] {
  const more = {
    ...(state.parties.applicant ? { party: 'applicant' as const } : {}),
    inputs: duplicates.map(number => input('在办的同一事项', 'live application', number, today)),
  }
  return duplicates.length > 0
    ? [
        verdict(
          'noDuplicate',
          'fail',
          {
            zh: `申请人的同一事项正在办理：${duplicates.join('、')}`,
            en: `The applicant has a live application for this item: ${duplicates.join(', ')}`,
          },
          more,
        ),
      ]
    : [verdict('noDuplicate', 'pass', { zh: '没有在办的同一申请', en: 'No other application is under way' }, more)]
}

function domainName(code: string, { domainNames }: Rules): Bilingual {
  return domainNames[code] ?? { zh: code, en: code }
}
