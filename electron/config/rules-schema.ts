import { z } from 'zod'
import type { Bilingual } from '../base/bilingual.ts'
import { writtenBilingual } from '../base/bilingual-schema.ts'
import { localDate } from '../base/local-date.ts'
import { numberFields } from '../base/number-setting.ts'
import { SPECIAL_PROCEDURES } from '../cases/course/events.ts'
import type { FalsehoodRules } from '../cases/falsehood/rules.ts'
import { GATE_IDS, type SettableGate } from '../cases/gates/gate.ts'
import { GATE_NAMES } from '../cases/gates/texts.ts'
import { OFFICE_TIMES } from '../cases/model/lapse-policy.ts'
import type { RuleBook } from '../cases/model/rule-book.ts'
import { RULE_NUMBERS } from '../cases/model/rule-numbers.ts'
import { DEFAULT_RULES } from '../cases/model/rules.ts'
import { mapping, mappingFault, scheme } from './schemes-schema.ts'

const bilingual = writtenBilingual()
const name = z.string().min(1).max(50)
const date = z.iso.date().transform(localDate)
/** The hall's defaults complete a gate. */
function gateOf(id: SettableGate) {
  const { enabled, basis } = DEFAULT_RULES.gates[id]
  return z
    .strictObject({
      enabled: z.boolean().default(enabled).describe('Whether the gate is used.'),
      basis: bilingual.default(basis).describe('Legal basis, as citizens read it.'),
    })
    .prefault({})
    .describe(`${GATE_NAMES[id].zh}: ${GATE_NAMES[id].en}.`)
}

const gates = z
  .strictObject(
    Object.fromEntries(GATE_IDS.map(id => [id, gateOf(id)])) as Record<SettableGate, ReturnType<typeof gateOf>>,
  )
  .refine(({ coreComplete }) => coreComplete.enabled, {
    error: 'core materials are always asked for 主件齐全不能停用',
    path: ['coreComplete', 'enabled'],
  })
  .refine(({ noBar }) => noBar.enabled, {
    error: 'a bar by law always holds 法定的限制不能停用',
    path: ['noBar', 'enabled'],
  })

const lapsePolicy = z.strictObject({
  name: bilingual.describe('Where the policy comes from.'),
  outcome: z
    .enum(['returned', 'deemedWithdrawn', 'acceptanceRevoked', 'refused', 'terminated'])
    .describe('What happens to the case.'),
  graceDays: z.int().min(0).max(30).meta({
    unit: 'working days',
    description: 'After the date, in which the citizen is told and may bring the material or ask for a first cure.',
  }),
  cureDays: z
    .int()
    .min(0)
    .max(30)
    .meta({ unit: 'working days', description: 'That a first cure (首次整改) gives; 0: none is offered.' }),
  suspendDays: z.int().min(0).max(60).meta({
    unit: 'working days',
    description: 'For which nothing is decided before the outcome (暂停办理); 0: work goes on.',
  }),
  officeTime: z
    .enum(OFFICE_TIMES)
    .exactOptional()
    .describe('For cases under this policy; absent: as the edition says.'),
  basis: bilingual.describe('Legal basis.'),
})

const clockLaw = z.strictObject({
  causes: z
    .array(z.enum(SPECIAL_PROCEDURES))
    .min(1)
    .readonly()
    .describe('Procedures whose time the law does not count.'),
  basis: bilingual.describe('The law, with article and paragraph.'),
})

const silence = z.strictObject({
  licences: bilingual
    .default(DEFAULT_RULES.silence.licences)
    .describe('The law for licences (事项类型 01), with article and paragraph.'),
  others: bilingual
    .nullable()
    .default(DEFAULT_RULES.silence.others)
    .describe('The hall’s rule for other matters; null: silence is only warned of.'),
  except: z
    .array(name)
    .readonly()
    .default(DEFAULT_RULES.silence.except)
    .describe('Codes of items, no licences, for which silence is only warned of.'),
})

const lawOf = (basis: Bilingual, about: string) => bilingual.default(basis).describe(about)

const barLaw = ({ years, basis }: FalsehoodRules['bars']['beforeGrant'], about: string) =>
  z
    .strictObject({
      years: z.int().min(1).max(10).default(years).describe('Years after the decision.'),
      basis: lawOf(basis, 'The law, with article and paragraph.'),
    })
    .prefault({})
    .describe(about)

const { falsehood: FALSEHOOD } = DEFAULT_RULES

const falsehood = z.strictObject({
  licences: z
    .strictObject({
      notAccepted: lawOf(FALSEHOOD.licences.notAccepted, 'Before acceptance: not accepted (不予受理).'),
      refused: lawOf(FALSEHOOD.licences.refused, 'Before the grant: refused (不予许可).'),
      revoked: lawOf(FALSEHOOD.licences.revoked, 'After the grant: revoked (撤销许可).'),
    })
    .prefault({})
    .describe('The law for licences (事项类型 01), with article and paragraph.'),
  warning: lawOf(FALSEHOOD.warning, 'Of the warning (警告) that goes with an application for a licence.'),
  others: lawOf(FALSEHOOD.others, 'The hall’s rule for other matters; they have no warning and no bar.'),
  hearing: lawOf(FALSEHOOD.hearing, 'Of the right to state and defend (陈述、申辩) before the decision.'),
  bars: z
    .strictObject({
      beforeGrant: barLaw(FALSEHOOD.bars.beforeGrant, 'Before the grant.'),
      afterGrant: barLaw(FALSEHOOD.bars.afterGrant, 'After the grant.'),
    })
    .prefault({})
    .describe('For how long the licence of a matter of safety may not be applied for again.'),
})

const edition = z
  .strictObject({
    ...numberFields(RULE_NUMBERS),
    from: date.exactOptional().describe('First day of this edition; absent in the first one.'),
    version: z
      .string()
      .min(1)
      .max(50)
      .default(DEFAULT_RULES.version)
      .describe('Named in every decision that is made under this edition.'),
    clockFrom: z
      .enum(['acceptance', 'completion'])
      .default(DEFAULT_RULES.clockFrom)
      .describe(
        'Start of the promised time for cases accepted with materials owed: acceptance (洋县), or completion, the day on which the last material with a date is settled (辽宁).',
      ),
    specialProcedures: z
      .array(clockLaw)
      .refine(laws => hasEachOnce(laws.flatMap(({ causes }) => causes)), { error: 'the same procedure twice 事由重复' })
      .readonly()
      .default(DEFAULT_RULES.specialProcedures)
      .describe(
        'What stops the clock (特别程序), by the law that lists it. A correction (补正) never does. Default: 行政许可法 art. 45(1).',
      ),
    returning: bilingual
      .default(DEFAULT_RULES.returning)
      .describe('Why no time stops while the department has returned a case to the window.'),
    silence: silence
      .prefault({})
      .describe(
        'What follows when an applicant whose papers were received hears nothing within tellWithinDays (视为受理): the application counts as accepted from the day of receipt.',
      ),
    proofBasis: bilingual
      .default(DEFAULT_RULES.proofBasis)
      .describe('告知承诺: the basis of the check and of what follows when it fails.'),
    falsehood: falsehood
      .prefault({})
      .describe(
        'What follows from false material (虚假材料), and on what law; the party is told beforehand and heard within defenceDays.',
      ),
    instantItems: z
      .boolean()
      .default(DEFAULT_RULES.instantItems)
      .describe('Whether instant items (即办件) may be accepted with materials owed, due before handover; no in 湘西.'),
    excludedDomains: z
      .array(name)
      .readonly()
      .default(DEFAULT_RULES.excludedDomains)
      .describe('Domains of items in which nothing is deferred (深圳经济特区社会信用条例 art. 58).'),
    domainNames: z
      .record(name, bilingual)
      .default({ ...DEFAULT_RULES.domainNames })
      .describe('What each domain is called on screens.'),
    gates: gates
      .prefault({})
      .describe(
        'Conditions for acceptance on trust, each with its legal basis. Core materials are always required. Identity and authority bind every acceptance: where the hall or an item switches them off, an expired card, a child without capacity, an agent of a minor without the guardian’s authority, and a legal representative or an adult’s guardian without proof still fail.',
      ),
    agentCap: z
      .int()
      .min(1)
      .max(1000)
      .nullable()
      .default(DEFAULT_RULES.agentCap)
      .describe(
        'How many materials may be open at the same time in cases that one person handles for others as their agent (帮办代办), not as guardian or legal representative; null: any number. What a principal owes is counted by owedCap.',
      ),
    agentClause: bilingual
      .nullable()
      .default(DEFAULT_RULES.agentClause)
      .describe(
        'A clause that stands in the promise and binds an agent beside the principal, who otherwise promises alone: only with it is a default also recorded against the agent.',
      ),
    barringLists: z
      .array(z.enum(['BLACK', 'FOCUS']))
      .readonly()
      .default(DEFAULT_RULES.barringLists)
      .describe(
        'Lists that bar acceptance on trust; a person weighs others (国办发〔2020〕49号; 阜新 bars for any dishonesty record).',
      ),
    lapsePolicies: z
      .record(name, lapsePolicy)
      .default({ ...DEFAULT_RULES.lapsePolicies })
      .describe('What happens to a case whose owed material never comes, by name of the policy.'),
    lapsePolicy: name.default(DEFAULT_RULES.lapsePolicy).describe('The policy for items that name none.'),
    officeTime: z
      .enum(OFFICE_TIMES)
      .default(DEFAULT_RULES.officeTime)
      .describe(
        'When grace, a cure, an extension or force majeure may end after the promised finish. clockStops: the promised time does not run from the citizen’s own missed date until the material is there (补交挂起; the statutory limit runs on); capped: no new date lies past the promised finish less reserveDays.',
      ),
    graceBars: z
      .boolean()
      .default(DEFAULT_RULES.graceBars)
      .describe('Whether a late material bars new acceptance on trust during grace. A first cure does not.'),
    cutOff: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'HH:MM' })
      .nullable()
      .default(DEFAULT_RULES.cutOff)
      .describe(
        'End of business hours, HH:MM: later arrivals count for the next day (民法典 art. 203). Null: the day ends at 24:00.',
      ),
    schemes: z
      .record(name, scheme)
      .default({ ...DEFAULT_RULES.schemes })
      .describe('Grade schemes (评级体系) that the hall understands.'),
    mappings: z
      .array(mapping)
      .max(50)
      .readonly()
      .default(DEFAULT_RULES.mappings)
      .describe(
        '等级对照表: values of another scheme’s grades here. The hall decides and publishes them, so none is built in.',
      ),
    noticeVersion: z
      .string()
      .min(1)
      .max(50)
      .default(DEFAULT_RULES.noticeVersion)
      .describe(
        'Version of the text of the privacy notice (个人信息处理告知书) that is shown in each case. A hall’s own text comes in the file of `documentTexts`; another version here has it shown again.',
      ),
    promiseVersion: z
      .string()
      .min(1)
      .max(50)
      .default(DEFAULT_RULES.promiseVersion)
      .describe('Version of the text of the promise (承诺书).'),
  })
  .superRefine(({ lapsePolicy: chosen, lapsePolicies, mappings, schemes }, context) => {
    if (!(chosen in lapsePolicies)) {
      context.addIssue({ code: 'custom', path: ['lapsePolicy'], message: `no such policy 没有该处置办法: ${chosen}` })
    }
    for (const [index, entry] of mappings.entries()) {
      const message = mappingFault(entry, schemes)
      if (message) context.addIssue({ code: 'custom', path: ['mappings', index], message })
    }
  })

const editions = z
  .tuple([edition], edition)
  .refine(all => all.slice(1).every(({ from }) => from !== undefined), {
    error: 'only the first edition may be without a day 只有第一版可以没有施行日期',
  })
  .refine(all => all.every(({ from = '' }, at) => at === 0 || (all[at - 1]?.from ?? '') < from), {
    error: 'editions are in the order of their days, each once 各版须按施行日期排序且不重复',
  })
  .refine(all => new Set(all.map(({ version }) => version)).size === all.length, {
    error: 'two editions with the same version 规则版本号重复',
  })

function hasEachOnce(values: readonly string[]): boolean {
  return new Set(values).size === values.length
}

/** A single object is one edition. */
export const ruleBook = z.preprocess(
  value => (typeof value === 'object' && value !== null && 'editions' in value ? value : { editions: [value] }),
  z.strictObject({ editions }),
) satisfies z.ZodType<RuleBook>
