import type { LocalDate } from '../../base/local-date.ts'
import type { SmsGateway } from '../../reminders/gateway.ts'
import { isQuiet } from '../../reminders/quiet-hours.ts'
import { changeReminder, type Reminder, remindersToSend, resumeReminders } from '../../store/queries/outbox.ts'
import { deliver } from './deliver.ts'
import { planReady, planReminders, type ReminderParts } from './plan.ts'

/** Rows that are read at a time. */
const BATCH = 50

/** Looks through the outbox for as long as the application runs: plans each new day, and sends what may go out. */
export class ReminderSender {
  readonly #parts: ReminderParts
  readonly #gateway: SmsGateway
  readonly #mayWork: () => boolean
  readonly #stop = new AbortController()
  #timer: NodeJS.Timeout | undefined
  #passing: Promise<void> = Promise.resolve()
  #planned: LocalDate | undefined

  /** `mayWork`: false while it is not certain what day it is: nothing is planned, and nothing goes out. */
  constructor(parts: ReminderParts, gateway: SmsGateway, mayWork: () => boolean = () => true) {
    this.#parts = parts
    this.#gateway = gateway
    this.#mayWork = mayWork
  }

  start(): void {
    if (this.#parts.config.reminders.enabled) this.#passIn(0)
  }

  #passIn(pauseMs: number): void {
    const { log, config } = this.#parts
    this.#timer = setTimeout(() => {
      this.#passing = this.pass()
        .catch((error: unknown) => log.error({ err: error }, 'reminders'))
        .then(() => {
          if (!this.#stop.signal.aborted) this.#passIn(config.reminders.lookEverySeconds * 1000)
        })
    }, pauseMs).unref()
  }

  /** What is under way comes to its end first. */
  async stop(): Promise<void> {
    this.#stop.abort()
    clearTimeout(this.#timer)
    await this.#passing
  }

  /** Once through everything that can be done now. */
  async pass(): Promise<void> {
    if (!this.#mayWork()) return
    const { store, desk } = this.#parts
    const { today } = desk
    if (store.readOnly) return
    // Left by whoever was killed, or could not write what came of it: this hall has one sender, which begins here.
    await store.transaction(trx => resumeReminders(trx, this.#now()))
    if (this.#planned !== today) {
      await planReminders(this.#parts, today, this.#stop.signal)
      this.#planned = today
    } else {
      await planReady(this.#parts, today, this.#stop.signal)
    }
    while (this.#maySend) {
      const batch = await remindersToSend(store.db, this.#now(), BATCH)
      if (batch.length === 0) return
      for (const reminder of batch) if (!this.#maySend || !(await this.#deliver(reminder))) return
    }
  }

  /** False when the gateway is left alone for a while, and the others with it. */
  async #deliver(reminder: Reminder): Promise<boolean> {
    const { store, config, clock, log } = this.#parts
    try {
      const outcome = await deliver(this.#parts, this.#gateway, reminder, this.#stop.signal)
      return outcome?.status !== 'untried'
    } catch (error) {
      // What is wrong with one reminder does not keep the others waiting; what is wrong with the store does.
      log.error({ err: error, reminder: reminder.id }, 'reminder')
      const next = new Date(clock() + config.reminders.retryPauseMinutes * 60_000).toISOString()
      await store.transaction(trx => changeReminder(trx, reminder.id, { status: 'waiting', nextAt: next }))
      return true
    }
  }

  get #maySend(): boolean {
    const { config, calendar } = this.#parts
    return !this.#stop.signal.aborted && this.#mayWork() && !isQuiet(this.#now(), config.reminders, calendar)
  }

  #now(): string {
    return new Date(this.#parts.clock()).toISOString()
  }
}
