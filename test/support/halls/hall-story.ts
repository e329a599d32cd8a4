import fc from 'fast-check'
import { checkCharacter } from '../../../drivers/number/id-number.ts'
import type { CaseCommand } from '../../../electron/cases/commands.ts'
import type { CreditAnswer } from '../../../electron/cases/model/credit-answer.ts'
import type { CaseId } from '../../../electron/cases/model/ids.ts'
import type { CaseState } from '../../../electron/cases/model/state.ts'
import { HallError } from '../../../electron/errors/hall-error.ts'
import type { CaseRecord } from '../../../electron/store/case-record.ts'
import { item, material } from '../cases/case-builder.ts'
import { LEAD, NOW, operatorOf, type TestHall } from './hall.ts'

const DAY_MS = 86_400_000

/** Owed by a day, before handover, verified by the office, and core. */
const ITEMS = ['T-0001', 'T-0002'].map((code, index) =>
  item({
    code,
    department: { zh: `部门${index}`, en: `department ${index}` },
    materials: [
      material('core-1', { core: true }),
      material('days', { deferral: { mode: 'defer', due: { kind: 'workingDays', days: 5 }, dischargedBy: ['paper'] } }),
      material('handover', {
        deferral: { mode: 'tolerate', due: { kind: 'beforeHandover' }, dischargedBy: ['paper', 'check'] },
      }),
      material('pledge', {
        deferral: { mode: 'promise', due: { kind: 'workingDays', days: 8 }, dischargedBy: ['check'] },
      }),
    ],
  }),
)

const ACTS = [
  'supply',
  'accept',
  'reject',
  'check',
  'extend',
  'waive',
  'approve',
  'refuse',
  'grant',
  'ready',
  'passDay',
  'cure',
  'dispose',
  'object',
  'decideObjection',
  'handOver',
  'withdraw',
  'withdrawPromise',
] as const

type Act = (typeof ACTS)[number]

/** States that seldom come about by chance. */
const BEGINNINGS = [
  'accepted',
  'ready',
  'cameOnTime',
  'late',
  'cure',
  'cameLate',
  'lapsed',
  'asked',
  'noticed',
  'held',
  'draft',
] as const

export interface CaseStory {
  readonly item: number
  readonly missing: readonly string[]
  readonly begins: (typeof BEGINNINGS)[number]
  readonly acts: readonly { readonly act: Act; readonly which: number; readonly days: number }[]
}

export const caseStory: fc.Arbitrary<CaseStory> = fc.record({
  item: fc.integer({ min: 0, max: ITEMS.length - 1 }),
  missing: fc.subarray(['days', 'handover', 'pledge'], { minLength: 1 }),
  begins: fc.constantFrom(...BEGINNINGS),
  acts: fc.array(fc.record({ act: fc.constantFrom(...ACTS), which: fc.nat(2), days: fc.integer({ min: 0, max: 9 }) }), {
    maxLength: 6,
  }),
})

/** Steps that the rules refuse do not happen. */
export async function tell(hall: TestHall, stories: readonly CaseStory[]): Promise<CaseRecord[]> {
  const ids: CaseId[] = []
  for (const [index, story] of stories.entries()) {
    hall.now = NOW
    const first17 = `44060419900101${String(index).padStart(3, '0')}`
    const person = { name: `样本${index}`, idNumber: first17 + checkCharacter(first17) }
    const missing = story.begins === 'held' ? ['core-1', ...story.missing] : story.missing
    const caseId = await hall.prepare(missing, ITEMS[story.item], person)
    ids.push(caseId)
    await begin(hall, caseId, story.begins)
    for (const { act, which, days } of story.acts) {
      hall.now += days * DAY_MS
      const { state } = await hall.desk.load(caseId)
      const command = commandOf(act, which, state)
      if (command)
        await tried(
          hall.desk.run(caseId, [command], hall.caller(SUPERVISED.has(act) ? LEAD : operatorOf(command.type))),
        )
    }
  }
  return Promise.all(ids.map(id => hall.desk.load(id)))
}

const SUPERVISED: ReadonlySet<Act> = new Set(['approve', 'refuse', 'dispose', 'decideObjection'])

async function begin(hall: TestHall, caseId: CaseId, how: CaseStory['begins']): Promise<void> {
  const then = (command: CaseCommand) => tried(hall.run(caseId, command))
  switch (how) {
    case 'noticed':
      await hall.run(caseId, { type: 'giveOneTimeNotice' })
      return
    case 'held':
      await hall.run(caseId, { type: 'holdPapers' })
      return
    case 'asked':
      // An unknown grade is for a person to decide.
      await hall.run(caseId, { type: 'recordCredit', party: 'handler', answer: UNKNOWN })
      await hall.run(caseId, { type: 'askPerson', reason: '请示' })
      return
    case 'draft':
      return
    default:
      await hall.promise(caseId)
      await hall.run(caseId, { type: 'acceptOwing' })
  }
  if (how === 'ready') {
    await then({ type: 'decideResult', granted: true, reason: '' })
    await then({ type: 'readyResult' })
  }
  if (how === 'accepted' || how === 'ready') return
  if (how !== 'cameOnTime') hall.now += 13 * DAY_MS
  if (how === 'cameLate' || how === 'cameOnTime') {
    const { state } = await hall.desk.load(caseId)
    for (const { owedId } of state.owed) {
      await then({ type: 'supply', owedId, method: 'post' })
      await then({ type: 'acceptSupply', owedId })
    }
    return
  }
  await then({ type: 'passDay' })
  if (how === 'cure') await then({ type: 'promiseCure' })
  if (how !== 'lapsed') return
  hall.now += 7 * DAY_MS
  await then({ type: 'passDay' })
}

const UNKNOWN: CreditAnswer = {
  status: 'UNAVAILABLE',
  code: 'C201',
  reason: { zh: '暂时无法查询', en: 'not available' },
}

function commandOf(act: Act, which: number, state: CaseState): CaseCommand | undefined {
  const owedId = state.owed[which % Math.max(1, state.owed.length)]?.owedId
  const request = state.requests[0]?.requestId
  const objection = state.objections.find(({ decided }) => !decided)?.objectionId
  const reason = '理由'
  const id = `${state.version}`
  switch (act) {
    case 'supply':
      return owedId && { type: 'supply', owedId, method: which === 0 ? 'counter' : 'post' }
    case 'accept':
      return owedId && { type: 'acceptSupply', owedId }
    case 'reject':
      return owedId && { type: 'rejectSupply', owedId, reason }
    case 'check':
      return owedId && { type: 'discharge', owedId, means: 'check', reference: 'R-1' }
    case 'extend':
      return owedId && askFor({ kind: 'extension', owedId, days: 3, forceMajeure: false })
    case 'waive':
      return owedId && askFor({ kind: 'waiver', owedId })
    case 'approve':
    case 'refuse':
      return request === undefined
        ? undefined
        : { type: 'answerApproval', requestId: request, approved: act === 'approve', reason }
    case 'grant':
      return { type: 'decideResult', granted: true, reason }
    case 'ready':
      return { type: 'readyResult' }
    case 'passDay':
      return { type: 'passDay' }
    case 'cure':
      return { type: 'promiseCure' }
    case 'dispose':
      return { type: 'dispose', reason }
    case 'object':
      return { type: 'raiseObjection', objectionId: id, about: { kind: 'decision' }, reason }
    case 'decideObjection':
      return objection === undefined
        ? undefined
        : { type: 'decideObjection', objectionId: objection, upheld: which === 0, reason }
    case 'handOver':
      return { type: 'handOver', method: 'post', takenBy: 'handler' }
    case 'withdraw':
      return { type: 'withdraw', reason }
    case 'withdrawPromise':
      return { type: 'withdrawPromise', reason }
  }
  function askFor(asked: Extract<CaseCommand, { type: 'askApproval' }>['request']): CaseCommand {
    return { type: 'askApproval', requestId: id, request: asked, reason }
  }
}

async function tried(run: Promise<unknown>): Promise<void> {
  await run.catch((error: unknown) => {
    if (!(error instanceof HallError)) throw error
  })
}
