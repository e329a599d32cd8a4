import { randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MessageChannel, type MessagePort } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink as FetchLink } from '@orpc/client/fetch'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { pino } from 'pino'
import { FAST_THINK_TIMES } from '../../../drivers/simulator/think-times.ts'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import type { ApplicantInput } from '../../../electron/api/contract/cases.ts'
import type { Fault } from '../../../electron/api/contract/common.ts'
import type { HallContract } from '../../../electron/api/contract/index.ts'
import { configSchema, type HallConfig } from '../../../electron/config/schema.ts'
import { DEMO_KEY } from '../../../electron/credit/reference/demo-key.ts'
import { loadReferenceData } from '../../../electron/credit/reference/people.ts'
import { ReferenceService } from '../../../electron/credit/reference/service.ts'
import { passDays } from '../../../electron/desk/night/pass-days.ts'
import { type Application, createApplication } from '../../../electron/host/application.ts'
import { LocalDevices } from '../../../electron/stations/devices/local-devices.ts'
import { readAudit } from '../../../electron/store/audit.ts'

interface TestClock {
  now: number | undefined
  /** How far the clock was set without time passing, ms. */
  moved: number
}

export interface ApplicationOptions {
  readonly config?: Partial<HallConfig>
  /** Outlives the application. Default: its own. */
  readonly folder?: string
  /** Built pages. Default: an empty page. */
  readonly pages?: string
  /** Stops the clock at an instant, or at ten o'clock of a day. */
  readonly at?: string
  readonly dayLookMs?: number
}

export const BUILT_PAGES = join(import.meta.dirname, '../../../dist/renderer')

export type HallClient = ContractRouterClient<HallContract>

/** The whole application: real HTTP, SQLite and driver, a simulated reader. */
export class TestApplication {
  readonly application: Application
  readonly credit: ReferenceService
  readonly address: string
  readonly folder: string
  readonly #ports: MessagePort[] = []
  readonly #clock: TestClock

  private constructor(
    application: Application,
    credit: ReferenceService,
    address: string,
    folder: string,
    clock: TestClock,
  ) {
    this.application = application
    this.credit = credit
    this.address = address
    this.folder = folder
    this.#clock = clock
  }

  static async start(options: ApplicationOptions = {}): Promise<TestApplication> {
    const { config = {}, folder: dataFolder, pages, at, dayLookMs } = options
    const clock: TestClock = { now: at === undefined ? undefined : instantOf(at), moved: 0 }
    const time = () => clock.now ?? Date.now()
    const elapsed = () => time() - clock.moved
    const credit = new ReferenceService({
      data: loadReferenceData(undefined),
      secrets: { [DEMO_KEY.id]: DEMO_KEY.secret },
      clock: time,
      controllable: false,
    })
    const url = await credit.listen(0)
    const folder = dataFolder ?? (await mkdtemp(join(tmpdir(), 'rongque-app-')))
    const renderer = pages ?? (await emptyPage(folder))
    const parsed = configSchema.parse({ port: 0, credit: { url, timeoutMs: 30_000 }, log: 'silent', ...config })
    const application = await createApplication({
      config: parsed,
      dataFolder: folder,
      startDevices: () => LocalDevices.start(parsed.reader, { simulator: { sam: { think: FAST_THINK_TIMES } } }),
      clock: time,
      elapsed: { running: elapsed, sinceBoot: elapsed },
      dayLookMs,
      log: pino({ level: 'silent' }),
    }).catch(async error => {
      await credit.close()
      if (dataFolder === undefined) await rm(folder, { recursive: true, force: true })
      throw error
    })
    const { address } = await application.serveHttp(renderer)
    return new TestApplication(application, credit, address, folder, clock)
  }

  /** Time passes up to `at` and stops; undefined: it runs on. */
  setClock(at: string | undefined): void {
    this.#clock.now = at === undefined ? undefined : instantOf(at)
  }

  /** Someone sets the machine's clock: no time passes. */
  moveClock(at: string): void {
    const now = instantOf(at)
    this.#clock.moved += now - (this.#clock.now ?? Date.now())
    this.#clock.now = now
  }

  async day(day: string): Promise<void> {
    this.setClock(day)
    await this.night()
  }

  async night(): Promise<void> {
    await passDays(this.application.parts)
  }

  /** Without refusals, which are written after their answers. */
  async lastAudited() {
    const kept = await readAudit(this.application.parts.store.db)
    return kept.findLast(({ entry }) => entry.type !== 'CallRefused')
  }

  client(operator = 'clerk-1'): HallClient {
    return createORPCClient(
      new FetchLink({
        url: `${this.address}/rpc`,
        headers: { 'x-hall-operator': operator, 'x-hall-station': 'test-1' },
      }),
    )
  }

  portClient(operator = 'clerk-1'): HallClient {
    const { port1, port2 } = new MessageChannel()
    this.#ports.push(port1)
    this.application.servePort(port2)
    port1.start()
    port2.start()
    return createORPCClient(
      new PortLink({ port: port1, headers: { 'x-hall-operator': operator, 'x-hall-station': 'test-1' } }),
    )
  }

  async stop(): Promise<void> {
    for (const port of this.#ports) port.close()
    await this.application.close()
    await this.credit.close()
  }

  async remove(): Promise<void> {
    await this.stop()
    await rm(this.folder, { recursive: true, force: true })
  }
}

function instantOf(at: string): number {
  return Date.parse(at.includes('T') ? at : `${at}T10:00:00+08:00`)
}

async function emptyPage(folder: string): Promise<string> {
  const renderer = join(folder, 'renderer')
  await mkdir(renderer, { recursive: true })
  await writeFile(join(renderer, 'index.html'), '<!doctype html><title>Rongque</title>')
  return renderer
}

export async function readCard(client: HallClient, id: string): Promise<string> {
  await client.reader.liftCard()
  const stop = new AbortController()
  try {
    let placed = false
    for await (const view of await client.reader.watch(undefined, { signal: stop.signal })) {
      if (!placed && view.reader.kind === 'ready' && view.card.kind === 'none') {
        placed = true
        await client.reader.placeCard({ id })
      } else if (placed && view.card.kind === 'read') {
        return view.card.person.readingId
      }
    }
  } finally {
    stop.abort()
  }
  throw new Error('no card was read')
}

export interface Draft {
  readonly caseId: string
  readonly version: number
}

export function on(view: Draft) {
  return { caseId: view.caseId, commandId: randomUUID(), expectedVersion: view.version }
}

/** Synthetic, and with a good grade in the reference service. */
export const COMPANY = { kind: 'organisation', name: '禅城样本餐饮有限公司', number: '91440604MA0000001X' } as const

const AUTHORITY = 'power-of-attorney'

/** Nothing but the entry: nobody was told anything. */
export async function bringCase(
  client: HallClient,
  card: string,
  itemCode: string,
  applicant: ApplicantInput = { kind: 'same' },
): Promise<CaseView> {
  return client.cases.open({
    caseId: randomUUID(),
    commandId: randomUUID(),
    itemCode,
    handler: { kind: 'card', readingId: await readCard(client, card) },
    applicant,
    another: true,
  })
}

/** The card's holder for themselves; where the authority is missing, as the agent of a company. */
export async function prepareCase(client: HallClient, card: string, itemCode: string, missing: string[]) {
  const applicant = missing.includes(AUTHORITY) ? COMPANY : ({ kind: 'same' } as const)
  const opened = await bringCase(client, card, itemCode, applicant)
  return askedWhereNeeded(client, await client.cases.checkMaterials({ ...on(await told(client, opened)), missing }))
}

/** As at the counter: credit is asked about where acceptance on trust depends on it. */
export async function askedWhereNeeded(client: HallClient, checked: CaseView): Promise<CaseView> {
  const view = await told(client, checked)
  return view.assessment.outcome === 'askCredit' ? client.cases.queryCredit(on(view)) : view
}

/** The privacy notice is shown once in each case. */
export async function told(client: HallClient, view: CaseView): Promise<CaseView> {
  if (view.privacyNotice) return view
  const { version } = await client.privacy.notice({})
  return client.cases.showPrivacyNotice({ ...on(view), version, language: 'zh', how: 'screen' })
}

export async function signPromise(client: HallClient, checked: CaseView): Promise<CaseView> {
  const prepared = await client.cases.preparePromise(on(await askedWhereNeeded(client, checked)))
  return client.cases.signPromise({ ...on(prepared), number: prepared.promise?.number ?? '' })
}

/** Owed materials of a checked case are promised, and the case is accepted. */
export async function signAndAccept(client: HallClient, checked: CaseView): Promise<CaseView> {
  return client.cases.acceptOwing(on(await signPromise(client, checked)))
}

export async function acceptOwing(
  client: HallClient,
  card: string,
  itemCode: string,
  missing: string[],
): Promise<CaseView> {
  return signAndAccept(client, await prepareCase(client, card, itemCode, missing))
}

export async function faultOf(call: Promise<unknown>): Promise<Fault> {
  try {
    await call
  } catch (error) {
    const fault = (error as { data?: Fault }).data
    if (fault?.code) return fault
    throw error
  }
  throw new Error('the call was not refused')
}
