import { z } from 'zod'
import { CHECK_METHODS, CHECK_OUTCOMES } from '../../cases/checking/check-method.ts'
import { LIGHTS } from '../../cases/owing/lights.ts'
import { actions } from './actions.ts'
import { bilingual, isoDate } from './common.ts'

export const deadlineView = z.object({ date: isoDate, provisional: z.boolean() })

export const dueView = z.discriminatedUnion('kind', [
  /** `days`: working days after acceptance. `provisional`: a notice to come may move it. `moved`: a closure moved it. */
  z.object({
    kind: z.literal('date'),
    date: isoDate,
    days: z.int(),
    provisional: z.boolean(),
    moved: z.object({ from: isoDate, reason: z.string() }).optional(),
  }),
  z.object({ kind: z.literal('beforeHandover') }),
])

export const owedStatus = z.enum(['owed', 'supplied', 'discharged', 'waived', 'lapsed', 'void'])

export const supplyMethod = z.enum(['counter', 'upload', 'post', 'sharing'])

export const suppliedBy = z.enum(['applicant', 'handler', 'other', 'office'])

export const otherMeans = z.enum(['sharing', 'check', 'creditReport', 'licenceLibrary'])

const means = z.enum(['paper', ...otherMeans.options])

/** `what`: what is wrong in its form, as the applicant is told. */
export const formDefect = z.object({ materialId: z.string(), what: z.string() })

export const checkMethod = z.enum(CHECK_METHODS)

export const checkOutcome = z.enum(CHECK_OUTCOMES)

export const owedView = z.object({
  owedId: z.string(),
  materialId: z.string(),
  name: bilingual,
  mode: z.enum(['defer', 'tolerate', 'promise', 'shared']),
  form: z.enum(['original', 'copy', 'electronic']),
  due: dueView,
  defect: z.string().optional(),
  dischargedBy: z.array(means).readonly().optional(),
  promisedOn: isoDate,
  status: owedStatus,
  byCitizen: z.boolean(),
  /** Set while the result is locked by it: it is to be brought, to be checked, or the office's to obtain or settle. */
  locks: z.enum(['owed', 'supplied', 'office']).optional(),
  /** 视为受理: missing then, and promised by nobody. */
  unpromised: z.boolean(),
  /** 告知承诺: what was promised in place of the proof. */
  proof: z.object({ content: bilingual, published: bilingual.optional() }).optional(),
  /** Its last check. */
  check: z
    .object({
      on: isoDate,
      by: z.string(),
      method: checkMethod,
      found: z.string(),
      outcome: checkOutcome,
      until: deadlineView.optional(),
    })
    .optional(),
  overdue: z.boolean(),
  light: z.enum(LIGHTS),
  discharges: z.array(otherMeans).readonly(),
  /** Working days until the date that counts now; negative once it has passed. */
  remaining: z.int().optional(),
  suppliedOn: isoDate.optional(),
  supply: z
    .object({
      method: supplyMethod,
      by: suppliedBy.optional(),
      /** Only when it differs from the day on which it came. */
      enteredOn: isoDate.optional(),
      checkBy: deadlineView.optional(),
    })
    .optional(),
  dischargedOn: isoDate.optional(),
  discharge: z.object({ means: otherMeans, reference: z.string() }).optional(),
  waiver: z.object({ on: isoDate, reason: z.string(), approvedBy: z.string() }).optional(),
  rejection: z.string().optional(),
  rejections: z.int(),
  extensions: z.int(),
  lateness: z.object({ on: isoDate, was: isoDate, graceUntil: deadlineView, cureOffered: z.boolean() }).optional(),
  cure: z.object({ number: z.string(), on: isoDate, until: deadlineView }).optional(),
  actions,
  lapse: z
    .object({
      on: isoDate,
      because: z.enum(['notSupplied', 'notConforming', 'foundFalse']),
      decideBy: deadlineView,
      reason: z.string().optional(),
    })
    .optional(),
})

export type OwedView = z.infer<typeof owedView>
export type FormDefectView = z.infer<typeof formDefect>
