import { pino } from 'pino'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { type Refusal, type RefusalCount, RefusalTrace } from '../../../electron/api/middleware/refusals.ts'

const COUNT_FOR_MS = 60_000
const STRANGER: Refusal = { code: 'A501', call: 'cases.get', operator: '', station: 'counter-1', remote: '127.0.0.1' }

let logged: Record<string, unknown>[]
let audited: RefusalCount[]
let trace: RefusalTrace
let failing: boolean

beforeEach(() => {
  vi.useFakeTimers()
  logged = []
  audited = []
  failing = false
  const log = pino({ base: null }, { write: line => logged.push(JSON.parse(line)) })
  trace = new RefusalTrace(
    log,
    async refusal => {
      if (failing) throw new Error('disk full')
      audited.push(refusal)
    },
    { countForMs: COUNT_FOR_MS, mostKinds: 5 },
  )
})
afterEach(async () => {
  await trace.stop()
  vi.useRealTimers()
})

const times = (count: number, refusal: Refusal) => {
  for (let at = 0; at < count; at++) trace.note(refusal)
}
const counts = () => audited.map(({ code, call, count }) => `${code} ${call} ${count}`)

it('the first of a kind is written at once, the others as one count a minute', async () => {
  times(1000, STRANGER)
  await vi.advanceTimersByTimeAsync(0)
  expect(counts()).toEqual(['A501 cases.get 1'])
  await vi.advanceTimersByTimeAsync(COUNT_FOR_MS)
  expect(counts()).toEqual(['A501 cases.get 1', 'A501 cases.get 999'])
  times(50, STRANGER)
  await vi.advanceTimersByTimeAsync(COUNT_FOR_MS)
  expect(counts().at(-1)).toBe('A501 cases.get 50')
  await vi.advanceTimersByTimeAsync(COUNT_FOR_MS)
  times(1, STRANGER)
  await vi.advanceTimersByTimeAsync(0)
  expect(counts()).toEqual(['A501 cases.get 1', 'A501 cases.get 999', 'A501 cases.get 50', 'A501 cases.get 1'])
})

it('a flood of different kinds is a few lines too', async () => {
  for (let at = 0; at < 1000; at++) trace.note({ ...STRANGER, station: `station-${at}` })
  await vi.advanceTimersByTimeAsync(10 * COUNT_FOR_MS)
  expect(audited.length).toBeLessThanOrEqual(5 + 2)
  expect(audited.reduce((sum, { count }) => sum + count, 0)).toBe(1000)
  expect(logged).toHaveLength(audited.length)
})

it('refusals that matter for security are audited; all refusals of access are logged', async () => {
  const kinds: [string, string, boolean, boolean][] = [
    ['A501', 'cases.get', true, true],
    ['A502', 'subjects.purge', true, true],
    ['A503', '/api/info', true, true],
    ['A506', 'people.unmask', true, true],
    ['K312', 'cases.personDecides', true, true],
    ['K350', 'subjects.erase', true, true],
    ['A564', 'subjects.erase', true, true],
    ['K395', 'cases.handOver', true, true],
    ['A510', '/api/cases', true, false],
    ['A528', 'cases.open', true, false],
    ['K304', 'cases.acceptOwing', false, false],
    ['K302', 'subjects.erase', false, false],
    ['A504', 'people.unmask', false, false],
    ['A534', 'worklists.export', false, false],
  ]
  for (const [code, call, isLogged, isAudited] of kinds) {
    const before = [logged.length, audited.length]
    trace.note({ ...STRANGER, code, call })
    await trace.stop()
    expect([code, logged.length - (before[0] ?? 0), audited.length - (before[1] ?? 0)]).toEqual([
      code,
      isLogged ? 1 : 0,
      isAudited ? 1 : 0,
    ])
  }
})

it('counts are written when the hall stops, and a failed audit is logged', async () => {
  times(3, STRANGER)
  await trace.stop()
  expect(counts()).toEqual(['A501 cases.get 1', 'A501 cases.get 2'])
  failing = true
  trace.note({ ...STRANGER, code: 'A502' })
  await trace.stop()
  expect(logged.at(-1)).toMatchObject({ msg: 'a refusal was not audited' })
})
