import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ZodObject } from 'zod'
import { contract } from '../../../electron/api/contract/index.ts'
import { DEFAULT_RULES } from '../../../electron/cases/model/rules.ts'
import { configSchema } from '../../../electron/config/schema.ts'
import { sharedFolder } from '../../support/files/temporary-folder.ts'
import { TestApplication } from '../../support/halls/application.ts'
import { CallStage, FIRST_DAY } from '../../support/halls/call-stage.ts'
import { CALLS, preparedCall, type RepeatableCall } from '../../support/halls/repeatable-calls.ts'

/** Calls that POST and change nothing that is kept. */
const READING = [
  'people.checkNumber',
  'jobs.cancel',
  'subjects.trustRecord',
  'subjects.erasurePreview',
  ...['readAgain', 'placeCard', 'liftCard', 'unplug', 'replug'].map(name => `reader.${name}`),
]

const { gates } = DEFAULT_RULES
/** One person brings everything here, which a hall's rules would refuse. */
const RULES = {
  ...DEFAULT_RULES,
  owedCap: 50,
  cureUses: 5,
  gates: {
    ...gates,
    noDuplicate: { ...gates.noDuplicate, enabled: false },
    noBreach: { ...gates.noBreach, enabled: false },
  },
}

const CONFIG = {
  catalogue: join(import.meta.dirname, '../../fixtures/catalogues/life.json'),
  rules: { editions: [RULES] as [typeof RULES] },
  reminders: configSchema.parse({ reminders: { enabled: false } }).reminders,
}

const folder = sharedFolder()
const NAMES = Object.keys(CALLS)
const made = new Map<string, { readonly call: RepeatableCall; readonly answer: unknown }>()
let hall: TestApplication

let stage: CallStage
let otherCase: string

beforeAll(async () => {
  hall = await started()
  stage = await CallStage.of(hall)
  otherCase = (await stage.opened()).caseId
})
afterAll(() => hall.stop())

function started(): Promise<TestApplication> {
  return TestApplication.start({ config: CONFIG, folder, at: FIRST_DAY })
}

async function ask(procedure: string, { as, input, day }: RepeatableCall): Promise<unknown> {
  hall.setClock(day)
  const [part = '', name = ''] = procedure.split('.')
  const parts = hall.client(as) as unknown as Record<string, Record<string, (input: object) => Promise<unknown>>>
  try {
    const answer = await parts[part]?.[name]?.(input)
    return answer instanceof File ? await answer.text() : answer
  } catch (error) {
    const { status, data } = error as { status?: number; data?: { code?: string } }
    if (data?.code) return { refused: data.code, status }
    throw error
  }
}

function madeCall(name: string) {
  const found = made.get(name)
  if (!found) throw new Error(`${name} was not made`)
  return found
}

/** Without the clock's events: the test moves the clock. */
async function recorded(): Promise<unknown[]> {
  const { db } = hall.application.parts.store
  return db
    .selectFrom('event')
    .select(['stream', 'type', 'command'])
    .where('type', 'not in', ['DayDoubted', 'DayAgreed'])
    .orderBy('seq')
    .execute()
}

it('every call that changes something is tested here', () => {
  const procedures = Object.entries(contract).flatMap(([part, all]) =>
    Object.entries(all).map(([name, { '~orpc': procedure }]) => {
      const schema = procedure.inputSchema as ZodObject | undefined
      const { method } = procedure.route
      return { name: `${part}.${name}`, changes: method === 'POST' || 'commandId' in (schema?.shape ?? {}) }
    }),
  )
  const changing = procedures.flatMap(({ name, changes }) => (changes ? [name] : []))
  expect(changing.filter(name => !READING.includes(name)).sort()).toEqual([...NAMES].sort())
})

describe.each(NAMES)('%s', name => {
  it('repeated has the first answer, and does, asks and audits nothing twice', async () => {
    const call = await preparedCall(stage, name)
    const answer = await ask(name, call)
    made.set(name, { call, answer })
    expect(refusalOf(answer)).toBeUndefined()
    const before = await recorded()
    expect(await ask(name, call)).toEqual(answer)
    expect(await recorded()).toEqual(before)
  })

  it('another call under its id is refused and does nothing', async () => {
    const { call } = madeCall(name)
    const { commandId } = call.input as { commandId: string }
    const before = await recorded()
    const objection = { caseId: otherCase, commandId, objectionId: randomUUID(), reason: '另一项' }
    const others: [string, RepeatableCall][] = [
      ['cases.raiseObjection', { ...call, as: 'lead-1', input: objection }],
      ...(call.as === 'admin-1' ? [] : [other(call, {}, colleagueOf(call.as))]),
      ...('reason' in call.input ? [other(call, { reason: '另一个理由' })] : []),
      ...('caseId' in call.input ? [other(call, { caseId: otherCase })] : []),
    ]
    for (const [procedure, another] of others) {
      expect([procedure, await ask(procedure, another)]).toEqual([procedure, { refused: 'K390', status: 409 }])
    }
    expect(await recorded()).toEqual(before)

    function other(same: RepeatableCall, input: object, as = same.as): [string, RepeatableCall] {
      return [name, { ...same, as, input: { ...same.input, ...input } }]
    }
  })
})

/** Somebody else who may make the call. */
function colleagueOf(operator: string | undefined): string {
  const colleagues: Readonly<Record<string, string>> = {
    'lead-1': 'lead-2',
    'examiner-1': 'approver-1',
    'approver-1': 'examiner-1',
  }
  return colleagues[operator ?? ''] ?? 'lead-1'
}

function refusalOf(answer: unknown): string | undefined {
  return (answer as { refused?: string } | undefined)?.refused
}

/** These answers are of now. */
const LIVE = ['worklists.export', 'statistics.export']

describe('after a restart', () => {
  beforeAll(async () => {
    await hall.stop()
    hall = await started()
  })

  it.each(NAMES.filter(name => !LIVE.includes(name)))('a repeat of %s is still recognised', async name => {
    const { call, answer } = madeCall(name)
    const before = await recorded()
    const again = await ask(name, call)
    expect(refusalOf(again)).toBeUndefined()
    // What a person owes elsewhere is shown as it is now.
    const { version } = { version: undefined, ...Object(answer) }
    if (version === undefined) expect(again).toEqual(answer)
    else expect(again).toMatchObject({ version })
    expect(await recorded()).toEqual(before)
  })
})
