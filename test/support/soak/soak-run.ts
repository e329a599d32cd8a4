import { setTimeout as sleep } from 'node:timers/promises'
import type { Card } from '../../../drivers/card/card.ts'
import { CardReader, type ReaderEvent } from '../../../drivers/reader/card-reader.ts'
import { LI, simulatedCard, WANG } from '../readers/cards.ts'
import { QUICK } from '../readers/simulated-reader.ts'
import { SOAK_LINES, type SoakLine, type SoakReader } from './soak-reader.ts'
import { growth, type Usage, usage } from './soak-usage.ts'

export interface SoakPlan {
  readonly line: SoakLine
  readonly placings: number
  readonly unpluggings: number
}

export interface SoakReport {
  readonly plan: SoakPlan
  readonly seconds: number
  /** After the first tenth of the cycles, and after the last. */
  readonly early: Usage
  readonly late: Usage
  readonly problems: readonly string[]
}

/** In turn, so that one is never taken for the other. */
const PEOPLE = [WANG, LI].map(({ name, idNumber }) => ({ name, card: simulatedCard({ name, idNumber }) }))
/** A leak of 1 kB a cycle shows after some thousand cycles; normal changes are smaller. */
const LIMITS = { heap: 3 * 1024 * 1024, files: 0, resources: 4 }
const EVENT_MS = 10_000

/** Every cycle must tell present, read (the right person) and removed, and nothing else. */
export async function soak(plan: SoakPlan): Promise<SoakReport> {
  // What a process opens once and keeps is no leak.
  await (await SOAK_LINES[plan.line]()).close()
  const before = usage()
  const began = performance.now()
  const simulated = await SOAK_LINES[plan.line]()
  const reader = new CardReader(simulated.open, { ...QUICK, findPeriodMs: 1, sam: {} })
  const events = new EventQueue(reader)
  reader.start()
  await events.expect('reader-ready')

  const samples: Usage[] = []
  const total = plan.placings + plan.unpluggings
  for (let cycle = 0; cycle < total; cycle++) {
    const unplugs = cycle % Math.ceil(total / plan.unpluggings) === 0
    await oneCycle(simulated, events, cycle, unplugs)
    if (cycle === Math.floor(total / 10) || cycle === total - 1) samples.push(usage())
  }
  await reader.stop()
  await simulated.close()
  // A closed socket is gone a turn later.
  await sleep(20)

  const [early = before, late = before] = samples
  return {
    plan,
    seconds: Math.round((performance.now() - began) / 1000),
    early,
    late,
    problems: [
      ...growth(early, late, LIMITS),
      ...events.left.map(name => `an event too many: ${name}`),
      ...growth(before, usage(), { ...LIMITS, heap: Number.POSITIVE_INFINITY, resources: 0 }).map(
        text => `after the end ${text}`,
      ),
    ],
  }
}

async function oneCycle(reader: SoakReader, events: EventQueue, cycle: number, unplugs: boolean): Promise<void> {
  const person = PEOPLE[cycle % PEOPLE.length]
  if (!person) throw new Error('nobody')
  const isRead = async () => {
    await events.expect('card-present')
    const { card } = await events.expect('card-read')
    if (nameOf(card) !== person.name) throw new Error(`cycle ${cycle}: read ${nameOf(card)}, placed ${person.name}`)
  }
  reader.place(person.card)
  await isRead()
  if (unplugs) {
    await reader.unplug()
    await events.expect('reader-lost')
    await reader.replug()
    // It may be told as lost again for another reason.
    await events.expect('reader-ready', 'reader-lost')
    await isRead()
  }
  reader.lift()
  await events.expect('card-removed')
}

function nameOf(card: Card): string {
  return card.name
}

class EventQueue {
  readonly #events: ReaderEvent[] = []
  #wake: () => void = () => {}

  constructor(reader: CardReader) {
    reader.subscribe(event => {
      this.#events.push(event)
      this.#wake()
    })
  }

  get left(): readonly string[] {
    return this.#events.map(({ event }) => event)
  }

  /** Skips any number of `but` first. */
  async expect<Name extends ReaderEvent['event']>(
    name: Name,
    but?: ReaderEvent['event'],
  ): Promise<Extract<ReaderEvent, { event: Name }>> {
    for (;;) {
      const event = this.#events.shift() ?? (await this.#next(name))
      if (event.event === name) return event as Extract<ReaderEvent, { event: Name }>
      if (event.event !== but) throw new Error(`${event.event} came in place of ${name}`)
    }
  }

  async #next(name: string): Promise<ReaderEvent> {
    let timer: NodeJS.Timeout | undefined
    await new Promise<void>((resolve, reject) => {
      this.#wake = resolve
      timer = setTimeout(() => reject(new Error(`no ${name} in ${EVENT_MS} ms`)), EVENT_MS)
    }).finally(() => clearTimeout(timer))
    const event = this.#events.shift()
    if (!event) throw new Error(`no ${name}`)
    return event
  }
}
