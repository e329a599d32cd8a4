import { setTimeout as pause } from 'node:timers/promises'
import { Caller, type PageCalls } from './caller.ts'
import { exporter, type MadeUpPerson, story, supervisor } from './pages.ts'

export interface Shift {
  readonly seconds: number
  /** Calls a second, answered or not. Absent: each clerk calls after an answer. */
  readonly rate?: number
  readonly supervisor?: boolean
  readonly exporter?: boolean
}

export interface ShiftReport {
  /** ms from when a call was due to its answer. */
  readonly waits: readonly number[]
  readonly stories: number
  readonly seconds: number
}

/** `load-process.ts ADDRESS CLERKS PEOPLE MONTH`: another process, so that its cost is not the hall's. */
const [address = '', clerks = '1', people = '[]', month = ''] = process.argv.slice(2)
const persons = JSON.parse(people) as readonly MadeUpPerson[]

let finished = 0

function* stories(clerk: number): PageCalls {
  for (let place = clerk; ; place = (place + Number(clerks)) % persons.length) {
    const person = persons[place]
    if (!person) throw new Error('nobody is there')
    yield* story(person)
    finished++
  }
}

class Page {
  readonly #caller: Caller
  readonly #calls: PageCalls
  #answer: unknown

  constructor(operator: string, calls: PageCalls) {
    this.#caller = new Caller(address, operator)
    this.#calls = calls
  }

  async next(): Promise<void> {
    const { value } = this.#calls.next(this.#answer)
    if (value) this.#answer = await this.#caller.call(value)
  }
}

const windows = Array.from({ length: Number(clerks) }, (_, clerk) => new Page(`clerk-${clerk + 1}`, stories(clerk)))
const lead = new Page('lead-1', supervisor(month))
const other = new Page('lead-2', exporter())

async function work({ seconds, rate, ...beside }: Shift): Promise<ShiftReport> {
  const waits: number[] = []
  const before = finished
  const began = performance.now()
  const end = began + 1000 * seconds
  const besides = [...(beside.supervisor ? [lead] : []), ...(beside.exporter ? [other] : [])]
  const everyMs = rate && (1000 * windows.length) / rate
  await Promise.all([
    ...windows.map((page, clerk) => work1(page, began + (everyMs ? (everyMs * clerk) / windows.length : 0))),
    ...besides.map(async page => {
      while (performance.now() < end) await page.next()
    }),
  ])
  return { waits, stories: finished - before, seconds: (performance.now() - began) / 1000 }

  async function work1(page: Page, first: number): Promise<void> {
    for (let due = first; ; due = everyMs ? due + everyMs : performance.now()) {
      const early = due - performance.now()
      if (early > 0) await pause(early)
      if (performance.now() >= end) return
      await page.next()
      waits.push(performance.now() - due)
    }
  }
}

process.on('message', (shift: Shift) => {
  work(shift).then(
    report => process.send?.(report),
    error => {
      console.error(error)
      process.exit(1)
    },
  )
})
process.send?.('ready')
