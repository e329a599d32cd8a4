import { randomUUID } from 'node:crypto'
import type { Logger } from 'pino'
import type { HallData } from '../../store/hall-data.ts'
import { type HallEvent, readHallEvents, recordHallEvent } from '../../store/hall-log.ts'
import type { HallStore } from '../../store/hall-store.ts'
import { lastRecordedAt, type SeqRange } from '../../store/queries/recorded.ts'
import { isSynthetic } from '../../store/synthetic.ts'
import type { HallSettings } from '../settings.ts'
import { type DayDoubt, type ElapsedTime, HallClock, MACHINE_TIME } from './hall-clock.ts'

/** What was seen of the clock, and who confirmed a day, on the hall's own stream `clock`. */
export type ClockEvent = HallEvent &
  (
    | ({ readonly type: 'DayDoubted' } & DayDoubt)
    /** It says again what it should. */
    | { readonly type: 'DayAgreed'; readonly said: string }
    /** `ahead`: what was recorded before on days that, by what was confirmed, had not come. */
    | {
        readonly type: 'DayConfirmed'
        readonly said: string
        readonly doubt: DayDoubt
        readonly ahead?: SeqRange
      }
  )

interface Parts {
  readonly store: HallStore
  readonly config: Pick<HallSettings, 'clock' | 'station'>
  readonly clock: () => number
  readonly log: Logger
  readonly elapsed?: ElapsedTime | undefined
}

/** The hall's time, with a record of every doubt about it. */
export class DayDoubts {
  readonly time: HallClock
  readonly #parts: Parts
  #writing: Promise<void> = Promise.resolve()

  private constructor(parts: Parts, last: LastKnown) {
    this.#parts = parts
    this.time = new HallClock({
      clock: parts.clock,
      elapsed: parts.elapsed ?? MACHINE_TIME,
      options: parts.config.clock,
      ...last,
      onDoubt: doubt => this.#doubted(doubt, last.open),
      onAgreed: () => this.#agreed(),
    })
  }

  static async open(parts: Parts): Promise<DayDoubts> {
    return new DayDoubts(parts, await lastKnown(parts.store))
  }

  /** For a hall whose own record of it cannot be read. */
  static unrecorded(parts: Parts): DayDoubts {
    return new DayDoubts(parts, { newest: undefined, open: undefined })
  }

  /** What was seen is recorded first. */
  close(): Promise<void> {
    return this.#writing
  }

  #doubted(doubt: DayDoubt, open: DayDoubt | undefined): void {
    this.#parts.log.warn(doubt, '日期存疑 it is not certain what day it is')
    // One that nobody has settled yet is on record.
    if (doubt.kind === 'start' && open) return
    this.#record({ type: 'DayDoubted', ...doubt }, doubt.expected)
  }

  #agreed(): void {
    const said = new Date(this.#parts.clock()).toISOString()
    this.#parts.log.warn({ said }, '时钟已恢复正常 the clock is right again')
    this.#record({ type: 'DayAgreed', said }, said)
  }

  /** Whoever looks at the clock may be in the middle of a step: it is recorded after that. */
  #record(event: ClockEvent, at: string): void {
    const { store, config, log } = this.#parts
    const meta = { at, operator: 'system', station: config.station, command: randomUUID() }
    this.#writing = this.#writing
      .then(() => store.transaction(trx => recordHallEvent(trx, store.keys, 'clock', event, meta)))
      .catch((error: unknown) => log.error({ err: error }, 'a doubt was not recorded'))
  }
}

interface LastKnown {
  readonly newest: number | undefined
  readonly open: DayDoubt | undefined
}

/** The time of the last event, and a doubt that nobody has settled. Made-up cases have happened on no day. */
async function lastKnown({ db }: HallStore): Promise<LastKnown> {
  if (await isSynthetic(db)) return { newest: undefined, open: undefined }
  const last = await lastRecordedAt(db)
  return { newest: last === undefined ? undefined : Date.parse(last), open: await openDoubt(db) }
}

async function openDoubt(db: HallData): Promise<DayDoubt | undefined> {
  const last = (await readHallEvents<ClockEvent>(db, 'clock')).at(-1)?.event
  if (last?.type !== 'DayDoubted') return undefined
  const { kind, said, expected } = last
  return { kind, said, expected }
}
