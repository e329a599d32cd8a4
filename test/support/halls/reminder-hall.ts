import { pino } from 'pino'
import { CHINESE_DAYS } from '../../../electron/calendar/published-years.ts'
import { WorkingDays } from '../../../electron/calendar/working-days.ts'
import type { CaseId } from '../../../electron/cases/model/ids.ts'
import type { Reach, ReminderStep } from '../../../electron/cases/reminding/events.ts'
import { configSchema, type HallConfig } from '../../../electron/config/schema.ts'
import type { ReminderParts } from '../../../electron/desk/reminders/plan.ts'
import { ReminderSender } from '../../../electron/desk/reminders/sender.ts'
import { NO_GATEWAY } from '../../../electron/reminders/gateway.ts'
import { HttpSmsGateway } from '../../../electron/reminders/http-gateway.ts'
import { ReferenceGateway } from '../../../electron/reminders/reference/gateway.ts'
import { WANG } from '../readers/cards.ts'
import { TestHall } from './hall.ts'

export const SMS_KEY = { keyId: 'hall', secret: 'a secret of the hall' } as const
export const MOBILE = '13812343210'

type ReminderConfig = HallConfig['reminders']

/** A real outbox and HTTP gateway, a clock that stands still. */
export class ReminderHall {
  readonly hall: TestHall
  readonly gateway: ReferenceGateway
  readonly parts: ReminderParts
  readonly #senders: ReminderSender[] = []

  private constructor(hall: TestHall, gateway: ReferenceGateway, parts: ReminderParts) {
    this.hall = hall
    this.gateway = gateway
    this.parts = parts
  }

  static async open(config: Record<string, unknown> = {}): Promise<ReminderHall> {
    const hall = await TestHall.open()
    const gateway = new ReferenceGateway({ secrets: { [SMS_KEY.keyId]: SMS_KEY.secret }, clock: () => hall.now })
    const url = await gateway.listen(0)
    const parsed = configSchema.parse({
      hall: { zh: '测试大厅', en: 'Test hall' },
      reminders: {
        gateway: { url, ...SMS_KEY, signature: '禅城政务', timeoutMs: 60_000, retries: 0, breakAfter: 50 },
        ...config,
      },
    })
    return new ReminderHall(hall, gateway, {
      config: parsed,
      store: hall.store,
      desk: hall.desk,
      calendar: new WorkingDays(CHINESE_DAYS),
      log: pino({ level: 'silent' }),
      clock: () => hall.now,
    })
  }

  /** `2026-05-06T10:00` in the hall. */
  at(time: string): this {
    this.hall.now = Date.parse(`${time}:00+08:00`)
    return this
  }

  /** Takes over what the sender before left. */
  sender(config: Partial<ReminderConfig> = {}): ReminderSender {
    const parts = {
      ...this.parts,
      config: { ...this.parts.config, reminders: { ...this.parts.config.reminders, ...config } },
    }
    const { gateway } = parts.config.reminders
    const sender = new ReminderSender(
      parts,
      gateway === null ? NO_GATEWAY : new HttpSmsGateway(gateway, () => this.hall.now),
    )
    this.#senders.push(sender)
    return sender
  }

  pass(config: Partial<ReminderConfig> = {}): Promise<void> {
    return this.sender(config).pass()
  }

  async accept(missing: readonly string[] = ['days'], phone: string | null = MOBILE, reach: Reach = 'sms', who = WANG) {
    const caseId =
      missing.length > 0 ? await this.hall.accept(missing, who) : await this.hall.prepare(missing, undefined, who)
    if (missing.length === 0) await this.hall.run(caseId, { type: 'acceptFull' })
    await this.hall.run(caseId, { type: 'recordContact', party: 'handler', phone: phone ?? '', reach })
    return caseId
  }

  async outbox(): Promise<string[]> {
    const rows = await this.hall.store.db
      .selectFrom('reminder')
      .selectAll()
      .orderBy('created_at')
      .orderBy('kind')
      .execute()
    return rows.map(({ kind, about, status, code }) => [kind, about, status, code].filter(Boolean).join(' '))
  }

  async steps(caseId: CaseId): Promise<ReminderStep[]> {
    const { cases, db } = this.hall.store
    const events = await cases.history(db, caseId)
    return events.flatMap(({ event }) => (event.type === 'Reminded' ? [event] : []))
  }

  async results(caseId: CaseId): Promise<string[]> {
    return (await this.steps(caseId)).map(({ kind, result }) => `${kind} ${result}`)
  }

  async remove(): Promise<void> {
    for (const sender of this.#senders) await sender.stop()
    await this.gateway.close()
    await this.hall.remove()
  }
}
