import { z } from 'zod'
import { localDate } from '../base/local-date.ts'
import { GATE_IDS, type GateId } from '../cases/gates/gate.ts'
import type { RuleBook } from '../cases/model/rule-book.ts'
import { DEFAULT_RULES } from '../cases/model/rules.ts'
import { mapping, mappingFault, scheme } from './schemes-schema.ts'

const bilingual = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) })
const name = z.string().min(1).max(50)
const date = z.iso.date().transform(localDate)
/** What is left out of a gate is as the hall's default has it. */
function gateOf(id: GateId) {
  const { enabled, basis } = DEFAULT_RULES.gates[id]
  return z.strictObject({ enabled: z.boolean().default(enabled), basis: bilingual.default(basis) }).prefault({})
}

const gates = z
  .strictObject(Object.fromEntries(GATE_IDS.map(id => [id, gateOf(id)])) as Record<GateId, ReturnType<typeof gateOf>>)
  .refine(({ coreComplete }) => coreComplete.enabled, {
    error: 'core materials are always asked for 主件齐全不能停用',
    path: ['coreComplete', 'enabled'],
  })

const lapsePolicy = z.strictObject({
  name: bilingual,
  outcome: z.enum(['returned', 'deemedWithdrawn', 'acceptanceRevoked', 'refused', 'terminated']),
  graceDays: z.int().min(0).max(30),
  cureDays: z.int().min(0).max(30),
  suspendDays: z.int().min(0).max(60),
  basis: bilingual,
})

/** One edition of the rules, with defaults for what a file leaves out. */
const edition = z
  .strictObject({
    from: date.exactOptional(),
    version: z.string().min(1).max(50).default(DEFAULT_RULES.version),
    owedCap: z.int().min(1).max(50).default(DEFAULT_RULES.owedCap),
    maxDueDays: z.int().min(1).max(60).default(DEFAULT_RULES.maxDueDays),
    reserveDays: z.int().min(0).max(10).default(DEFAULT_RULES.reserveDays),
    clockFrom: z.enum(['acceptance', 'completion']).default(DEFAULT_RULES.clockFrom),
    instantItems: z.boolean().default(DEFAULT_RULES.instantItems),
    excludedDomains: z.array(name).readonly().default(DEFAULT_RULES.excludedDomains),
    domainNames: z.record(name, bilingual).default({ ...DEFAULT_RULES.domainNames }),
    gates: gates.prefault({}),
    barringLists: z
      .array(z.enum(['BLACK', 'FOCUS']))
      .readonly()
      .default(DEFAULT_RULES.barringLists),
    adultAge: z.int().min(16).max(18).default(DEFAULT_RULES.adultAge),
    maxExtensions: z.int().min(0).max(5).default(DEFAULT_RULES.maxExtensions),
    extensionDays: z.int().min(1).max(60).default(DEFAULT_RULES.extensionDays),
    lapsePolicies: z.record(name, lapsePolicy).default({ ...DEFAULT_RULES.lapsePolicies }),
    lapsePolicy: name.default(DEFAULT_RULES.lapsePolicy),
    resupplyNotices: z.int().min(0).max(5).default(DEFAULT_RULES.resupplyNotices),
    cureUses: z.int().min(0).max(5).default(DEFAULT_RULES.cureUses),
    cureWindowDays: z.int().min(30).max(1825).default(DEFAULT_RULES.cureWindowDays),
    graceBars: z.boolean().default(DEFAULT_RULES.graceBars),
    breachDays: z.int().min(30).max(1825).default(DEFAULT_RULES.breachDays),
    objectionDays: z.int().min(1).max(30).default(DEFAULT_RULES.objectionDays),
    holdDays: z.int().min(1).max(60).default(DEFAULT_RULES.holdDays),
    holdPeriods: z.int().min(1).max(5).default(DEFAULT_RULES.holdPeriods),
    holdWindowDays: z.int().min(30).max(1825).default(DEFAULT_RULES.holdWindowDays),
    tellWithinDays: z.int().min(1).max(5).default(DEFAULT_RULES.tellWithinDays),
    draftDays: z.int().min(1).max(60).default(DEFAULT_RULES.draftDays),
    noticeDays: z.int().min(5).max(120).default(DEFAULT_RULES.noticeDays),
    deliverDays: z.int().min(1).max(20).default(DEFAULT_RULES.deliverDays),
    collectDays: z.int().min(5).max(250).default(DEFAULT_RULES.collectDays),
    answerDays: z.int().min(1).max(10).default(DEFAULT_RULES.answerDays),
    finishExtensionDays: z.int().min(0).max(20).default(DEFAULT_RULES.finishExtensionDays),
    cutOff: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'HH:MM' })
      .nullable()
      .default(DEFAULT_RULES.cutOff),
    schemes: z.record(name, scheme).default({ ...DEFAULT_RULES.schemes }),
    mappings: z.array(mapping).max(50).readonly().default(DEFAULT_RULES.mappings),
    noticeVersion: z.string().min(1).max(50).default(DEFAULT_RULES.noticeVersion),
    promiseVersion: z.string().min(1).max(50).default(DEFAULT_RULES.promiseVersion),
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

/** One object of rules, or `{editions}` of them: rules in force by date. */
export const ruleBook = z.preprocess(
  value => (typeof value === 'object' && value !== null && 'editions' in value ? value : { editions: [value] }),
  z.strictObject({ editions }),
) satisfies z.ZodType<RuleBook>
