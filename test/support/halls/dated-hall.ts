import { join } from 'node:path'
import type { HallConfig } from '../../../electron/config/schema.ts'
import { passDays } from '../../../electron/desk/night/pass-days.ts'
import { type HallClient, on, prepareCase, TestApplication } from './application.ts'

const FIXTURES = join(import.meta.dirname, '../../fixtures/catalogues')
const PAGES = join(import.meta.dirname, '../../../dist/renderer')

/** A hall in this process with the built pages, on a day that the test names: time passes when the test says so. */
export class DatedHall {
  readonly #application: TestApplication

  private constructor(application: TestApplication) {
    this.#application = application
  }

  /** On a data folder of its own, unless there is one with something in it. */
  static async start(day: string, config: Partial<HallConfig> = {}, dataFolder?: string): Promise<DatedHall> {
    const catalogue = join(FIXTURES, 'life.json')
    const instant = morningOf(day)
    return new DatedHall(await TestApplication.start({ catalogue, ...config }, dataFolder, PAGES, { instant }))
  }

  get address(): string {
    return this.#application.address
  }

  client(operator = 'clerk-1'): HallClient {
    return this.#application.httpClient(operator)
  }

  /** The hall's clock, with what each new day brings by itself. */
  async day(day: string): Promise<void> {
    this.#application.setClock(morningOf(day))
    await passDays(this.#application.application.parts)
  }

  /** Somebody sets the machine's clock wrong, or right again. */
  moveClock(day: string): void {
    this.#application.moveClock(morningOf(day))
  }

  /** What the night brings on the day that the hall takes it for. */
  async night(): Promise<void> {
    await passDays(this.#application.application.parts)
  }

  /** A case of the fixture's item in its first situation, accepted with these materials owed. Returns its number. */
  async owing(missing: readonly string[], card = 'wang'): Promise<string> {
    const client = this.client()
    let view = await prepareCase(client, card, 'LIFE-0001', [])
    view = await client.cases.chooseSituation({ ...on(view), situation: 'new' })
    view = await client.cases.checkMaterials({ ...on(view), missing: [...missing] })
    view = await client.cases.preparePromise(on(view))
    view = await client.cases.signPromise({ ...on(view), number: view.promise?.number ?? '' })
    view = await client.cases.acceptOwing(on(view))
    await client.reader.liftCard()
    return view.caseNumber ?? ''
  }

  /** Ends it and leaves its folder. */
  stop(): Promise<void> {
    return this.#application.stop()
  }

  remove(): Promise<void> {
    return this.#application.remove()
  }
}

function morningOf(day: string): string {
  return `${day}T10:00:00+08:00`
}
