import { randomUUID } from 'node:crypto'
import type { Logger } from 'pino'
import type { HallData } from '../../store/hall-data.ts'
import { type HallEvent, readHallEvents, recordHallEvent } from '../../store/hall-log.ts'
import type { HallStore } from '../../store/hall-store.ts'
import { lastRecordedAt, type SeqRange } from '../../store/queries/recorded.ts'
import { isSynthetic } from '../../store/synthetic.ts'
import type { HallSettings } from '../settings.ts'
import { type DayDoubt, type ElapsedTime, HallClock, MACHINE_TIME } from './hall-clock.ts'

/** In the hall's stream `clock`. */
export type ClockEvent = HallEvent &
  (
    | ({ readonly type: 'DayDoubted' } & DayDoubt)
    | { readonly type: 'DayAgreed'; readonly said: string }
    /** `ahead`: what was recorded on days that had not yet come. */
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

  /** For a hall whose record of doubts cannot be read. */
  static unrecorded(parts: Parts): DayDoubts {
    return new DayDoubts(parts, { newest: undefined, open: undefined })
  }

  close(): Promise<void> {
    return this.#writing
  }

  #doubted(doubt: DayDoubt, open: DayDoubt | undefined): void {
    this.#parts.log.warn(doubt, '日期存疑 it is not certain what day it is')
    if (doubt.kind === 'start' && open) return
    this.#record({ type: 'DayDoubted', ...doubt }, doubt.expected)
  }

  #agreed(): void {
    const said = new Date(this.#parts.clock()).toISOString()
    this.#parts.log.warn({ said }, '时钟已恢复正常 the clock is right again')
    this.#record({ type: 'DayAgreed', said }, said)
  }

  /** The clock may be read in the middle of a step: recorded after it. */
  #record(event: ClockEvent, at: string): void {
    const { store, config, log } = this.#parts
    const meta = { at, operator: 'system', station: config.station, command: randomUUID() }
    this.#writing = this.#writing
      .then(() => store.transaction(trx => recordHallEvent(trx, 'clock', event, meta)))
      .catch((error: unknown) => log.error({ err: error }, 'a doubt was not recorded'))
  }
}

interface LastKnown {
  readonly newest: number | undefined
  readonly open: DayDoubt | undefined
}

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
