import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkCharacter } from '../../../drivers/number/id-number.ts'
import { addDays, dateInHall } from '../../../electron/base/local-date.ts'
import { DEFAULT_RULES } from '../../../electron/cases/model/rules.ts'
import people from '../../../electron/credit/reference/people.json' with { type: 'json' }
import { FILLED_RULES, fillHall } from '../../support/halls/filled-hall.ts'
import { TestHall } from '../../support/halls/hall.ts'
import { HallProcess } from '../../support/halls/hall-process.ts'
import { lineOf, spawnNode } from '../../support/processes/processes.ts'
import { type Figure, median, quantile } from '../report.ts'
import { BareInserts } from './bare-inserts.ts'
import type { Shift, ShiftReport } from './load-process.ts'
import type { MadeUpPerson } from './pages.ts'

const CLERKS = 30
const PEOPLE = 20 * CLERKS
const FILLING = { cases: 1500, owed: 10 }
const ROUNDS = 3
const SECONDS = 5
/** Calls a second, of bare durable inserts. */
const GOAL = 0.4
/** Of the slowest call in a hundred at half of the goal, ms. */
const LIMIT_MS = 50

/** Thirty windows share one simulated reader, so people are typed. */
const RULES = {
  ...DEFAULT_RULES,
  gates: { ...DEFAULT_RULES.gates, identity: { ...DEFAULT_RULES.gates.identity, enabled: false } },
}

const LOAD = fileURLToPath(new URL('load-process.ts', import.meta.url))

export async function stories(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'rongque-bench-'))
  const today = dateInHall(new Date().toISOString())
  const filled = await TestHall.open({ folder, rules: FILLED_RULES })
  await fillHall(filled, [{ ...FILLING, acceptedOn: addDays(today, -1) }])
  await filled.close()
  const persons = Array.from({ length: PEOPLE }, (_, place) => madeUpPerson(place))
  await writeFile(join(folder, 'config.json'), JSON.stringify({ operators: operators(), rules: RULES }))
  await writeFile(join(folder, 'grades.json'), JSON.stringify({ ...people, subjects: persons.map(graded) }))
  const credit = spawnNode('electron/credit/reference/main.ts', [], {
    CREDIT_PORT: '0',
    CREDIT_DATA: join(folder, 'grades.json'),
  })
  const [, url = ''] = await lineOf(credit, /grade service (\S+)/)
  // For a profile: `BENCH_HALL_NODE="--cpu-prof --cpu-prof-dir=/tmp/profile"`.
  const options = process.env['BENCH_HALL_NODE'] ?? ''
  const hall = await HallProcess.start({ entry: 'serve', folder, env: { HALL_CREDIT_URL: url, NODE_OPTIONS: options } })
  const begin = (clerks: number) =>
    LoadProcess.begin([hall.address, clerks, JSON.stringify(persons), today.slice(0, 7)])
  const clerks = await begin(CLERKS)
  const others = await begin(0)
  const bare = new BareInserts(folder)
  const work = async ({ rate, ...beside }: Omit<Shift, 'seconds'>): Promise<ShiftReport> => {
    bare.measure()
    const [report] = await Promise.all([
      clerks.work({ seconds: SECONDS, ...(rate === undefined ? {} : { rate }) }),
      ...(Object.keys(beside).length > 0 ? [others.work({ seconds: SECONDS, ...beside })] : []),
    ])
    bare.measure()
    return report
  }
  try {
    await work({})
    const full: ShiftReport[] = []
    const beside: ShiftReport[] = []
    for (let round = 0; round < ROUNDS; round++) {
      full.push(await work({}))
      beside.push(await work({ supervisor: true, exporter: true }))
    }
    const paced: readonly Paced[] = [
      { of: 'the goal', limited: true, rate: (GOAL * median(bare.rates)) / 2, calm: [], exporting: [] },
      { of: 'what is answered', limited: false, rate: median(full.map(perSecond)) / 2, calm: [], exporting: [] },
    ]
    for (let round = 0; round < ROUNDS; round++) {
      for (const { rate, calm, exporting } of paced) {
        calm.push(await work({ rate }))
        exporting.push(await work({ rate, exporter: true }))
      }
    }
    return figuresOf({ full, beside, paced, bare: median(bare.rates) })
  } finally {
    clerks.end()
    others.end()
    bare.close()
    await hall.end('SIGTERM')
    credit.kill()
    await rm(folder, { recursive: true })
  }
}

class LoadProcess {
  readonly #process: ChildProcess
  readonly #gone: Promise<never>

  private constructor(child: ChildProcess) {
    this.#process = child
    this.#gone = once(child, 'exit').then(() => Promise.reject(new Error('the clerks have gone')))
    this.#gone.catch(() => {})
  }

  static async begin(args: readonly (string | number)[]): Promise<LoadProcess> {
    const begun = new LoadProcess(fork(LOAD, args.map(String)))
    await begun.#heard()
    return begun
  }

  async work(shift: Shift): Promise<ShiftReport> {
    this.#process.send(shift)
    const [report] = await this.#heard()
    return report
  }

  #heard(): Promise<[ShiftReport]> {
    return Promise.race([once(this.#process, 'message') as Promise<[ShiftReport]>, this.#gone])
  }

  end(): void {
    this.#process.kill()
  }
}

/** Calls that come of themselves, `rate` a second: half of something. */
interface Paced {
  readonly of: string
  readonly limited: boolean
  readonly rate: number
  readonly calm: ShiftReport[]
  readonly exporting: ShiftReport[]
}

interface Measured {
  readonly full: readonly ShiftReport[]
  readonly beside: readonly ShiftReport[]
  readonly paced: readonly Paced[]
  readonly bare: number
}

function figuresOf({ full, beside, paced, bare }: Measured): Figure[] {
  return [
    { name: 'bare better-sqlite3 inserts, one a transaction', value: `${bare.toFixed(0)} /s` },
    ...throughput(`calls of ${CLERKS} clerks, as fast as they are answered`, full, bare, GOAL),
    ...throughput('the same beside a supervisor and an export', beside, bare),
    ...paced.flatMap(({ of, limited, rate, calm, exporting }) => [
      ...waiting(`at half of ${of}, ${rate.toFixed(0)} calls/s that come of themselves`, calm, limited),
      ...waiting('the same beside an export', exporting, limited),
    ]),
  ]
}

function throughput(name: string, reports: readonly ShiftReport[], bare: number, atLeast?: number): Figure[] {
  const rate = median(reports.map(perSecond))
  const waits = reports.flatMap(report => report.waits)
  const stories = median(reports.map(report => report.stories / report.seconds))
  return [
    {
      name,
      value: `${rate.toFixed(0)} /s`,
      ratio: rate / bare,
      ...(atLeast === undefined ? {} : { limit: { kind: 'atLeast', ratio: atLeast } as const }),
    },
    {
      name: `  whole stories; p50 and p99 of a call`,
      value: `${stories.toFixed(1)} /s; ${quantile(waits, 0.5).toFixed(0)}, ${quantile(waits, 0.99).toFixed(0)} ms`,
    },
  ]
}

function waiting(name: string, reports: readonly ShiftReport[], limited: boolean): Figure[] {
  const waits = reports.flatMap(report => report.waits)
  const p99 = median(reports.map(report => quantile(report.waits, 0.99)))
  return [
    {
      name: `${name}: p50, p99, of ${LIMIT_MS} ms`,
      value: `${quantile(waits, 0.5).toFixed(0)}, ${p99.toFixed(0)} ms`,
      ratio: p99 / LIMIT_MS,
      ...(limited ? { limit: { kind: 'atMost', ratio: 1 } as const } : {}),
    },
  ]
}

function perSecond({ waits, seconds }: ShiftReport): number {
  return waits.length / seconds
}

function operators() {
  const clerks = Array.from({ length: CLERKS }, (_, place) => ({
    id: `clerk-${place + 1}`,
    name: `窗口${place + 1}`,
    role: 'clerk',
  }))
  const leads = ['lead-1', 'lead-2'].map(id => ({ id, name: id, role: 'supervisor' }))
  return [...clerks, ...leads]
}

function madeUpPerson(place: number): MadeUpPerson {
  const first17 = `44060419900101${String(place).padStart(3, '0')}`
  return { name: `样本${place}`, number: first17 + checkCharacter(first17) }
}

function graded(person: MadeUpPerson) {
  return { kind: 'resident', ...person, indicators: ['settled-residence', 'steady-insurance', 'tax-on-time'] }
}
