import type { SupportedMessagePort } from '@orpc/client/message-port'
import { type Logger, pino } from 'pino'
import { type HttpServer, serveHttp } from './api/http.ts'
import { servePorts } from './api/message-port.ts'
import { CHINESE_DAYS } from './calendar/published-years.ts'
import { WorkingDays } from './calendar/working-days.ts'
import { Catalogue } from './catalogue/catalogue.ts'
import type { HallConfig } from './config/schema.ts'
import { HttpCreditSource } from './credit/http-source.ts'
import type { CreditSource } from './credit/source.ts'
import { NO_SOURCE } from './credit/unavailable.ts'
import { CaseDesk } from './desk/case-desk.ts'
import { DayChange } from './desk/day-change.ts'
import type { HallParts } from './desk/parts.ts'
import { passDays } from './desk/pass-days.ts'
import { settleDeadlines } from './desk/settle-deadlines.ts'
import { CardReadings } from './devices/card-readings.ts'
import type { Devices } from './devices/devices.ts'
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
 * Puts the parts together. Rejects with a coded error (A507 catalogue, A560 work lists, S4xx data folder, R1xx devices); what was started
 * by then is stopped.
 */
export async function createApplication(options: ApplicationOptions): Promise<Application> {
  const { config, clock = Date.now } = options
  const log = options.log ?? pino({ level: config.log })
  const catalogue = Catalogue.load(config.catalogue ?? undefined)
  const workLists = new WorkLists(config.worklists)
  const store = await HallStore.open(options.dataFolder, { mode: 'write' })
  let devices: Devices | undefined
  try {
    devices = await options.startDevices()
    const calendar = new WorkingDays(CHINESE_DAYS)
    const parts: HallParts = {
      config,
      store,
      catalogue,
      calendar,
      devices,
      workLists,
      log,
      clock,
      desk: new CaseDesk({ store, calendar, rules: config.rules, clock }),
      credit: creditSource(config, clock),
      readings: new CardReadings(clock),
    }
    const days = await DayChange.start(
      () => parts.desk.today,
      () => newDay(parts),
      error => log.error(error),
    )
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
  await passDays(parts)
}

function host(parts: HallParts, days: DayChange): Application {
  const servers: HttpServer[] = []
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
      await parts.devices.stop()
      await parts.store.close()
    },
  }
}

function creditSource(config: HallConfig, clock: () => number): CreditSource {
  const { url, ...rest } = config.credit
  return url === null ? NO_SOURCE : new HttpCreditSource({ url, ...rest }, clock)
}
