import type { LocalDate } from '../../base/local-date.ts'
import type { SmsGateway } from '../../reminders/gateway.ts'
import { isQuiet } from '../../reminders/quiet-hours.ts'
import { changeReminder, type Reminder, remindersToSend, resumeReminders } from '../../store/queries/outbox.ts'
import { deliver } from './deliver.ts'
import { planReady, planReminders, type ReminderParts } from './plan.ts'

const ROWS_PER_READ = 50

export class ReminderSender {
  readonly #parts: ReminderParts
  readonly #gateway: SmsGateway
  readonly #mayWork: () => boolean
  readonly #stop = new AbortController()
  #timer: NodeJS.Timeout | undefined
  #passing: Promise<void> = Promise.resolve()
  #planned: LocalDate | undefined

  /** `mayWork`: false while the day is in doubt: nothing is planned or sent. */
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

  async stop(): Promise<void> {
    this.#stop.abort()
    clearTimeout(this.#timer)
    await this.#passing
  }

  async pass(): Promise<void> {
    if (!this.#mayWork()) return
    const { store, desk } = this.#parts
    const { today } = desk
    if (store.readOnly) return
    // Left by a crash: this hall has one sender.
    await store.transaction(trx => resumeReminders(trx, this.#parts.desk.now))
    if (this.#planned !== today) {
      await planReminders(this.#parts, today, this.#stop.signal)
      this.#planned = today
    } else {
      await planReady(this.#parts, today, this.#stop.signal)
    }
    while (this.#maySend) {
      const batch = await remindersToSend(store.db, this.#parts.desk.now, ROWS_PER_READ)
      if (batch.length === 0) return
      for (const reminder of batch) if (!this.#maySend || !(await this.#deliver(reminder))) return
    }
  }

  /** False: leave the gateway alone for a while. */
  async #deliver(reminder: Reminder): Promise<boolean> {
    const { store, config, clock, log } = this.#parts
    try {
      const outcome = await deliver(this.#parts, this.#gateway, reminder, this.#stop.signal)
      return outcome?.status !== 'untried'
    } catch (error) {
      // A fault of one reminder does not stop the others; a fault of the store does.
      log.error({ err: error, reminder: reminder.id }, 'reminder')
      const next = new Date(clock() + config.reminders.retryPauseMinutes * 60_000).toISOString()
      await store.transaction(trx => changeReminder(trx, reminder.id, { status: 'waiting', nextAt: next }))
      return true
    }
  }

  get #maySend(): boolean {
    const { config, calendar } = this.#parts
    return !this.#stop.signal.aborted && this.#mayWork() && !isQuiet(this.#parts.desk.now, config.reminders, calendar)
  }
}
