import { dateInHall, type LocalDate } from '../base/local-date.ts'
import type { EventMeta } from '../store/event-log.ts'
import type { HallStep } from '../store/hall-data.ts'
import { readHallEvents, recordHallEvent } from '../store/hall-log.ts'
import type { HallStore } from '../store/hall-store.ts'
import { evolveMeasures, type MeasureEvent, type MeasuresState, NO_MEASURES } from './events.ts'

export interface RecordedMeasureEvent {
  readonly meta: EventMeta
  readonly event: MeasureEvent
  readonly sealed: string
}

export interface NewMeasureEvent {
  readonly event: MeasureEvent
  /** As `sealedFor` makes it. */
  readonly sealed?: string
}

/** The register of measures. What is recorded takes effect with its transaction. */
export class MeasureRegister {
  readonly #store: HallStore
  #state: MeasuresState

  private constructor(store: HallStore, state: MeasuresState) {
    this.#store = store
    this.#state = state
  }

  static async load(store: HallStore): Promise<MeasureRegister> {
    return new MeasureRegister(store, fold(await readHallEvents<MeasureEvent>(store.db, 'measures')))
  }

  /** For a hall whose register cannot be read. */
  static empty(store: HallStore): MeasureRegister {
    return new MeasureRegister(store, NO_MEASURES)
  }

  /** As it was known at the end of a day. */
  static async asOf(store: Pick<HallStore, 'db'>, day: LocalDate): Promise<MeasuresState> {
    const recorded = await readHallEvents<MeasureEvent>(store.db, 'measures')
    return fold(recorded.filter(({ meta }) => dateInHall(meta.at) <= day))
  }

  get state(): MeasuresState {
    return this.#state
  }

  history(): Promise<readonly RecordedMeasureEvent[]> {
    return readHallEvents<MeasureEvent>(this.#store.db, 'measures')
  }

  /** At most one event for a call. */
  async record(
    meta: EventMeta,
    decide: (state: MeasuresState, trx: HallStep) => Promise<NewMeasureEvent>,
    keep: (trx: HallStep) => Promise<void> = async () => {},
  ): Promise<void> {
    this.#state = await this.#store.transaction(async trx => {
      const recorded = await readHallEvents<MeasureEvent>(trx, 'measures')
      const state = fold(recorded)
      if (recorded.some(entry => entry.meta.command === meta.command)) return state
      const { event, sealed } = await decide(state, trx)
      await recordHallEvent(trx, 'measures', event, meta, sealed)
      await keep(trx)
      return evolveMeasures(state, event)
    })
  }
}

function fold(recorded: readonly RecordedMeasureEvent[]): MeasuresState {
  return recorded.reduce((state, { event }) => evolveMeasures(state, event), NO_MEASURES)
}
