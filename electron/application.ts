import type { SupportedMessagePort } from '@orpc/client/message-port'
import { type Logger, pino } from 'pino'
import { Apart } from './apart/apart.ts'
import { apartSetting } from './apart/setting.ts'
import { type HttpServer, serveHttp } from './api/http.ts'
import { servePorts } from './api/message-port.ts'
import { dateInHall } from './calendar/local-date.ts'
import { rulesOn } from './cases/rule-book.ts'
import { Catalogue } from './catalogue/catalogue.ts'
import { faultText, rulesFaults } from './catalogue/fits-rules.ts'
import type { HallConfig } from './config/schema.ts'
import { HttpCreditSource } from './credit/http-source.ts'
import type { CreditSource } from './credit/source.ts'
import { NO_SOURCE } from './credit/unavailable.ts'
import { CaseDesk } from './desk/case-desk.ts'
import { DayChange } from './desk/day-change.ts'
import { HallCalendar } from './desk/hall-calendar.ts'
import { Jobs } from './desk/jobs.ts'
import type { HallParts } from './desk/parts.ts'
import { passDays } from './desk/pass-days.ts'
import { publishedSoFar } from './desk/published-catalogue.ts'
import { settleDeadlines } from './desk/settle-deadlines.ts'
import { CardReadings } from './devices/card-readings.ts'
import type { Devices } from './devices/devices.ts'
import { DocumentTexts } from './documents/texts/texts.ts'
import { HallError } from './errors/hall-error.ts'
import { NO_GATEWAY, type SmsGateway } from './prompts/gateway.ts'
import { HttpSmsGateway } from './prompts/http-gateway.ts'
import { PromptSender } from './prompts/sender.ts'
import { HallStore } from './store/hall-store.ts'
import { WorkLists } from './worklists/work-lists.ts'

export interface ApplicationOptions {
  readonly config: HallConfig
  readonly dataFolder: string
  /** Starts the devices: in this process, or behind a port to one of their own. */
  readonly startDevices: () => Promise<Devices>
  /** Milliseconds since 1970. */
  readonly clock?: () => number
  readonly log?: Logger
}

/** The application without a way in: whoever hosts it opens HTTP, hands it ports, or both. */
export interface Application {
  readonly parts: HallParts
  serveHttp(rendererFolder: string): Promise<HttpServer>
  servePort(port: SupportedMessagePort): void
  close(): Promise<void>
}

/**
 * Puts the parts together. Rejects with a coded error (A507 catalogue, A55x document texts, A560 work lists, S4xx data folder,
 * R1xx devices); what was started
 * by then is stopped.
 */
export async function createApplication(options: ApplicationOptions): Promise<Application> {
  const { config, clock = Date.now } = options
  const log = options.log ?? pino({ level: config.log })
  const catalogue = Catalogue.load(config.catalogue ?? undefined)
  const today = dateInHall(new Date(clock()).toISOString())
  const rules = rulesOn(config.rules, today)
  const unfit = catalogue.items(today).flatMap(item => rulesFaults(item, rules).map(fault => faultText(item, fault)))
  if (unfit.length > 0) throw new HallError('A507', unfit.join('; '))
  const texts = DocumentTexts.load(
    config.documentTexts ?? undefined,
    config.rules.editions.map(({ promiseVersion }) => promiseVersion),
  )
  const workLists = new WorkLists(config.worklists)
  const store = await HallStore.open(options.dataFolder, { mode: 'write' })
  let devices: Devices | undefined
  try {
    devices = await options.startDevices()
    catalogue.publish(...(await publishedSoFar(store)))
    const hallCalendar = await HallCalendar.load(store)
    const readings = new CardReadings(clock)
    // Which card was read last, and what lies there, is known whether or not a page is watching.
    devices.subscribe(snapshot => readings.see(snapshot))
    const parts: HallParts = {
      config,
      store,
      catalogue,
      hallCalendar,
      get calendar() {
        return hallCalendar.days
      },
      texts,
      devices,
      workLists,
      apart: new Apart(apartSetting(options.dataFolder, config), config.files, {
        afterWork: () => store.finishScrub().catch(error => log.error(error)),
      }),
      jobs: new Jobs(),
      log,
      clock,
      desk: new CaseDesk({
        store,
        rules: config.rules,
        clock,
        onClockBack: clockBack(log),
        get calendar() {
          return hallCalendar.days
        },
      }),
      credit: creditSource(config, clock),
      readings,
    }
    const days = await DayChange.start({
      today: () => parts.desk.today,
      work: () => newDay(parts),
      onError: error => log.error(error),
      onBack: (day, last) => log.warn({ day, last }, '时钟被回拨 the clock was set back'),
    })
    return host(parts, days)
  } catch (error) {
    await devices?.stop()
    await store.close()
    throw error
  }
}

/** What every new day brings, and what an earlier day left undone. */
async function newDay(parts: HallParts): Promise<void> {
  await settleDeadlines(parts)
  const { failed } = await passDays(parts)
  // One case that cannot be read keeps the hall from nothing else.
  for (const { caseId, error } of failed) parts.log.error({ caseId, error: error.name }, '办件无法处理 a case failed')
}

function clockBack(log: Logger): (behindMs: number) => void {
  return behindMs =>
    log.warn({ behindMs }, '时钟被回拨，日期按办件最近一次记录 the clock is behind the last event of a case')
}

function host(parts: HallParts, days: DayChange): Application {
  const servers: HttpServer[] = []
  const prompts = new PromptSender(parts, smsGateway(parts))
  prompts.start()
  return {
    parts,
    servePort: servePorts(parts),
    serveHttp: async rendererFolder => {
      const server = await serveHttp(parts, parts.config.port, rendererFolder)
      servers.push(server)
      return server
    },
    close: async () => {
      for (const server of servers) await server.close()
      await days.stop()
      await prompts.stop()
      await parts.apart.close()
      await parts.devices.stop()
      await parts.store.close()
    },
  }
}

function smsGateway({ config, clock }: HallParts): SmsGateway {
  const { gateway } = config.prompts
  return gateway === null ? NO_GATEWAY : new HttpSmsGateway(gateway, clock)
}

function creditSource(config: HallConfig, clock: () => number): CreditSource {
  const { url, ...rest } = config.credit
  return url === null ? NO_SOURCE : new HttpCreditSource({ url, ...rest }, clock)
}
