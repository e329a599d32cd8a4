import { type Bilingual, bilingual } from '../../base/bilingual.ts'
import type {
  DeferralMode,
  DischargeMeans,
  Item,
  MaterialForm,
  MaterialSource,
  Party,
  Relation,
  SubjectKind,
  TaskType,
  UsualValidity,
} from '../model/item.ts'

/** `also`: other words for it, read but not written. */
type Term = Bilingual & { readonly also?: readonly string[] }

export type Vocabulary<Value extends string = string> = Readonly<Record<Value, Term>>

export const KINDS: Vocabulary<Item['kind']> = {
  instant: bilingual('即办件', 'instant'),
  promised: bilingual('承诺件', 'promised'),
}

/** 审核、决定 by a second person. */
export const SECOND_PERSON_NAMES: Vocabulary<NonNullable<Item['secondPerson']>> = {
  refusal: bilingual('不予时', 'of refusals'),
  always: bilingual('全部', 'always'),
}

export const SUBJECT_KINDS: Vocabulary<SubjectKind> = {
  person: bilingual('自然人', 'person'),
  organisation: bilingual('法人', 'organisation'),
  household: bilingual('户', 'household'),
}

export const PARTY_NAMES: Vocabulary<Party> = {
  applicant: bilingual('申请人', 'applicant'),
  handler: bilingual('经办人', 'handler'),
}

export const RELATION_TERMS: Vocabulary<Relation> = {
  self: bilingual('本人', 'self'),
  agent: bilingual('委托代理人', 'agent'),
  legalRepresentative: bilingual('法定代表人', 'legal representative'),
  // 民法典 art. 23.
  guardian: { ...bilingual('监护人', 'guardian'), also: ['法定代理人', 'statutory agent'] },
}

export const FORMS: Vocabulary<MaterialForm> = {
  original: bilingual('原件', 'original'),
  copy: bilingual('复印件', 'copy'),
  electronic: bilingual('电子件', 'electronic'),
}

export const SOURCES: Vocabulary<MaterialSource> = {
  applicant: bilingual('申请人自备', 'applicant'),
  government: bilingual('政府部门核发', 'government'),
  thirdParty: bilingual('其他机构出具', 'third party'),
}

export const MODES: Vocabulary<DeferralMode> = {
  defer: bilingual('容缓', 'defer'),
  tolerate: bilingual('容缺', 'tolerate'),
  promise: bilingual('告知承诺', 'promise'),
  shared: bilingual('免提交', 'shared'),
}

export const MEANS: Vocabulary<DischargeMeans> = {
  paper: bilingual('补交材料', 'paper'),
  sharing: bilingual('数据共享', 'sharing'),
  check: bilingual('核查', 'check'),
  creditReport: bilingual('信用报告', 'credit report'),
  licenceLibrary: bilingual('电子证照库', 'licence library'),
}

export const TASK_TYPE_NAMES: Vocabulary<TaskType> = {
  '01': bilingual('行政许可', 'licensing'),
  '02': bilingual('行政处罚', 'penalty'),
  '03': bilingual('行政强制', 'coercion'),
  '04': bilingual('行政征收', 'collection'),
  '05': bilingual('行政给付', 'payment'),
  '06': bilingual('行政检查', 'inspection'),
  '07': bilingual('行政确认', 'confirmation'),
  '08': bilingual('行政奖励', 'reward'),
  '09': bilingual('行政裁决', 'ruling'),
  '10': bilingual('其他行政权力', 'other power'),
  '20': bilingual('公共服务', 'public service'),
}

export const YES_NO: Vocabulary<'yes' | 'no'> = { yes: bilingual('是', 'yes'), no: bilingual('否', 'no') }

export const BEFORE_HANDOVER = bilingual('领证前', 'before handover')

export const LONG_TERM = bilingual('长期', 'long-term')

/** 5年, 6个月, 长期. */
export function writtenValidity(validity: UsualValidity): string {
  if (validity.kind === 'longTerm') return LONG_TERM.zh
  const { months } = validity
  return months % 12 === 0 ? `${months / 12}年` : `${months}个月`
}

const VALIDITY = /^([0-9]{1,3})\s*(?:(年|years?)|(个?月|months?))$/

/** Both languages; undefined for anything else, also a bare number: it does not say of what. */
export function validityIn(written: string): UsualValidity | undefined {
  const text = written.trim().toLowerCase()
  if (text === LONG_TERM.zh || text === LONG_TERM.en) return { kind: 'longTerm' }
  const [, count, years] = VALIDITY.exec(text) ?? []
  return count === undefined ? undefined : { kind: 'months', months: Number(count) * (years === undefined ? 1 : 12) }
}

/** `hand-over`: as earlier workbooks write it. */
export function isBeforeHandover(written: string): boolean {
  return [BEFORE_HANDOVER.zh, BEFORE_HANDOVER.en, 'before hand-over'].includes(written.toLowerCase())
}

/** Accepts both languages and the value itself. */
export function namedValue(vocabulary: Vocabulary, written: string): string | undefined {
  const wanted = written.trim().toLowerCase()
  return Object.keys(vocabulary).find(value => {
    const term = vocabulary[value]
    return [value, term?.zh, term?.en, ...(term?.also ?? [])].some(name => name?.toLowerCase() === wanted)
  })
}

/** As in 即办件 (instant)、承诺件 (promised). */
export function allowedValues(vocabulary: Vocabulary): Bilingual {
  const names = Object.values(vocabulary)
  return bilingual(names.map(({ zh }) => zh).join('、'), names.map(({ en }) => en).join(', '))
}
