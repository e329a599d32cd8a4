import type { SupportedMessagePort } from '@orpc/client/message-port'
import { type Logger, pino } from 'pino'
import { type HttpOptions, type HttpServer, serveHttp } from '../api/http.ts'
import { servePorts } from '../api/message-port.ts'
import { RefusalTrace } from '../api/middleware/refusals.ts'
import { dateInHall } from '../base/local-date.ts'
import { faultText, rulesFaults } from '../cases/model/fits-rules.ts'
import { rulesOn } from '../cases/model/rule-book.ts'
import { Catalogue } from '../catalogue/catalogue.ts'
import { openService } from '../config/outgoing.ts'
import type { HallConfig } from '../config/schema.ts'
import { type CreditSources, onlySource } from '../credit/sources.ts'
import { NO_SOURCE } from '../credit/unavailable.ts'
import { auditRefusal } from '../desk/audited.ts'
import { DayDoubts } from '../desk/calendar/day-doubts.ts'
import { HallCalendar } from '../desk/calendar/hall-calendar.ts'
import type { ElapsedTime } from '../desk/calendar/hall-clock.ts'
import { settleDeadlines } from '../desk/calendar/settle-deadlines.ts'
import { CaseDesk } from '../desk/cases/case-desk.ts'
import { publishedSoFar } from '../desk/catalogue/published-catalogue.ts'
import { Jobs } from '../desk/files/jobs.ts'
import { workerSetting } from '../desk/files/setting.ts'
import { DayChange } from '../desk/night/day-change.ts'
import { passDays } from '../desk/night/pass-days.ts'
import type { HallParts } from '../desk/parts.ts'
import { ReminderSender } from '../desk/reminders/sender.ts'
import { DocumentTexts } from '../documents/texts/texts.ts'
import { HallError } from '../errors/hall-error.ts'
import { MeasureRegister } from '../measures/register.ts'
import { NO_GATEWAY, type SmsGateway } from '../reminders/gateway.ts'
import { CardReadings } from '../stations/devices/card-readings.ts'
import type { Devices } from '../stations/devices/devices.ts'
import { HallStore } from '../store/hall-store.ts'
import { KEPT_FOR_MS } from '../store/kept-calls.ts'
import { WorkLists } from '../worklists/work-lists.ts'
import { withNoticeTexts } from './notice-texts.ts'
import { FileThreads } from './workers/file-threads.ts'
import { QueryThreads } from './workers/query-threads.ts'

export interface ApplicationOptions {
  readonly config: HallConfig
  readonly dataFolder: string
  /** For an administrator. */
  readonly warnings?: readonly HallError[]
  /** In this process, or behind a port to another. */
  readonly startDevices: () => Promise<Devices>
  /** The machine's clock, ms since 1970. */
  readonly clock?: () => number
  readonly elapsed?: ElapsedTime
  /** For tests. */
  readonly dayLookMs?: number | undefined
  readonly log?: Logger
}

export interface Application {
  readonly parts: HallParts
  serveHttp(rendererFolder: string): Promise<HttpServer>
  servePort(port: SupportedMessagePort): void
  close(): Promise<void>
}

/**
 * Rejects with a coded error (A507 catalogue, A55x document texts, A560 work lists, A571 and A572 forbidden services,
 * S4xx data folder, R1xx devices) and stops what it had started. A read-only data folder gets no nightly work and no
 * reminders.
 */
export async function createApplication(options: ApplicationOptions): Promise<Application> {
  const { config, clock = Date.now } = options
  const log = options.log ?? pino({ level: config.log })
  const open = openService(config)
  if (open) throw new HallError(open.code, open.detail)
  const catalogue = Catalogue.load(config.catalogue ?? undefined)
  const today = dateInHall(new Date(clock()).toISOString())
  const rules = rulesOn(config.rules, today)
  const unfit = catalogue.items(today).flatMap(item => rulesFaults(item, rules).map(fault => faultText(item, fault)))
  if (unfit.length > 0) throw new HallError('A507', unfit.join('; '))
  const texts = DocumentTexts.load(
    config.documentTexts ?? undefined,
    config.rules.editions.map(({ promiseVersion }) => promiseVersion),
  )
  const notices = withNoticeTexts(config.rules, texts)
  const workLists = new WorkLists(config.worklists)
  const store = await HallStore.open(options.dataFolder, { mode: 'write' })
  const started: (() => Promise<void>)[] = [() => store.close()]
  try {
    const clockParts = { store, config, clock, log, elapsed: options.elapsed }
    const doubts = await ownRecord(
      store,
      () => DayDoubts.open(clockParts),
      () => DayDoubts.unrecorded(clockParts),
    )
    const { time } = doubts
    const now = () => time.now()
    const devices = await options.startDevices()
    started.push(() => devices.stop())
    catalogue.publish(
      ...(await ownRecord(
        store,
        () => publishedSoFar(store),
        () => [],
      )),
    )
    const hallCalendar = await ownRecord(
      store,
      () => HallCalendar.load(store),
      () => HallCalendar.packaged(store),
    )
    const measures = await ownRecord(
      store,
      () => MeasureRegister.load(store),
      () => MeasureRegister.empty(store),
    )
    const readings = new CardReadings(now)
    // Also while no page is watching.
    devices.subscribe(snapshot => readings.see(snapshot))
    const afterWork = () => store.finishScrub().catch(error => log.error(error))
    const workers = new FileThreads(workerSetting(options.dataFolder, config), config.files, { afterWork })
    const queries = new QueryThreads(store, config.queries, { afterWork })
    const threads = [workers, queries]
    started.push(...threads.map(pool => () => pool.close()))
    const parts: HallParts = {
      config,
      store,
      queries,
      catalogue,
      hallCalendar,
      measures,
      get calendar() {
        return hallCalendar.days
      },
      texts,
      devices,
      workLists,
      workers,
      jobs: new Jobs(),
      log,
      warnings: [...(options.warnings ?? []), ...notices.warnings, ...store.warnings],
      clock: now,
      time,
      desk: new CaseDesk({
        store,
        rules: notices.rules,
        measures,
        clock: now,
        time,
        onClockBack: clockBack(log),
        get calendar() {
          return hallCalendar.days
        },
      }),
      credit: await creditSources(config, now),
      readings,
    }
    const days = await startDays(parts, options.dayLookMs)
    started.push(async () => days?.stop())
    for (const { message } of [store.readOnly ?? [], parts.warnings].flat()) log.warn(message)
    const gateway = await smsGateway(parts)
    return host({
      parts,
      threads,
      days,
      doubts,
      gateway,
      http: { port: config.port, limits: config.http },
    })
  } catch (error) {
    for (const stop of started.reverse()) await stop()
    throw error
  }
}

/** A hall that cannot read its own record is read-only and goes on without it. */
async function ownRecord<Kept>(store: HallStore, read: () => Promise<Kept>, without: () => Kept): Promise<Kept> {
  try {
    return await read()
  } catch (error) {
    const fault = store.codedFault(error)
    // Every case is decided by it: one broken row concerns all of them.
    if (fault instanceof HallError && fault.code === 'S404') store.endWriting(new HallError('S411', fault.detail))
    if (store.readOnly) return without()
    throw fault
  }
}

/** Undefined for a read-only hall, also when the first day's work finds it so. */
async function startDays(parts: HallParts, lookMs: number | undefined): Promise<DayChange | undefined> {
  const { log, store, time } = parts
  try {
    return store.readOnly
      ? undefined
      : await DayChange.start({
          today: () => parts.desk.today,
          work: () => newDay(parts),
          onError: error => log.error(error),
          mayWork: () => time.doubt === undefined,
          lookMs,
          onBack: (day, last) => log.warn({ day, last }, '时钟被回拨 the clock was set back'),
        })
  } catch (error) {
    const fault = store.codedFault(error)
    if (store.readOnly) return undefined
    throw fault
  }
}

async function newDay(parts: HallParts): Promise<void> {
  const { store } = parts
  if (store.readOnly) return
  const before = new Date(parts.clock() - KEPT_FOR_MS).toISOString()
  await store.transaction(trx => store.calls.forgetBefore(trx, before))
  await settleDeadlines(parts)
  const { failed } = await passDays(parts)
  // One unreadable case stops nothing else.
  for (const { caseId, error } of failed) {
    const said = error instanceof HallError ? error.message : error.name
    parts.log.error({ caseId, error: said }, '办件无法处理 a case failed')
  }
}

function clockBack(log: Logger): (behindMs: number) => void {
  return behindMs =>
    log.warn({ behindMs }, '时钟被回拨，日期按办件最近一次记录 the clock is behind the last event of a case')
}

interface Hosted {
  readonly parts: HallParts
  readonly threads: readonly { close(): Promise<void> }[]
  readonly days: DayChange | undefined
  readonly doubts: DayDoubts
  readonly gateway: SmsGateway
  readonly http: HttpOptions
}

function host({ parts, threads, days, doubts, gateway, http }: Hosted): Application {
  const servers: HttpServer[] = []
  const refusals = new RefusalTrace(parts.log, refusal => auditRefusal(parts, refusal))
  const served = { parts, refusals }
  const reminders = new ReminderSender(parts, gateway, () => parts.time.doubt === undefined)
  reminders.start()
  const stop = new AbortController()
  const walked = parts.store.walkChain(stop.signal).then(fault => {
    if (fault) parts.log.warn(fault.message)
  })
  return {
    parts,
    servePort: servePorts(served),
    serveHttp: async rendererFolder => {
      const server = await serveHttp(served, rendererFolder, http)
      servers.push(server)
      return server
    },
    close: async () => {
      for (const server of servers) await server.close()
      stop.abort()
      await walked
      await refusals.stop()
      await days?.stop()
      await reminders.stop()
      for (const pool of threads) await pool.close()
      await parts.devices.stop()
      await doubts.close()
      await parts.store.close()
    },
  }
}

// A hall that asks no service does not load what asks one.

async function smsGateway({ config, clock }: HallParts): Promise<SmsGateway> {
  const { gateway } = config.reminders
  if (gateway === null) return NO_GATEWAY
  const { HttpSmsGateway } = await import('../reminders/http-gateway.ts')
  return new HttpSmsGateway(gateway, clock)
}

async function creditSources(config: HallConfig, clock: () => number): Promise<CreditSources> {
  const { url, sources, ...rest } = config.credit
  if (url === null && sources.length === 0) return onlySource(NO_SOURCE)
  const { HttpCreditSource } = await import('../credit/http-source.ts')
  if (url !== null && sources.length === 0) return onlySource(new HttpCreditSource({ url, ...rest }, clock))
  return sources.map(({ id, name, subjects, schemes, lists, ...options }) => ({
    named: { id, name },
    subjects,
    schemes,
    lists,
    source: new HttpCreditSource(options, clock),
  }))
}
