import { join } from 'node:path'
import { type ApplicationOptions, BUILT_PAGES, on, prepareCase, signAndAccept, TestApplication } from './application.ts'

const CATALOGUE = join(import.meta.dirname, '../../fixtures/catalogues/life.json')

/** Built pages, the items of life.json, a clock that stands still. */
export function startLifeHall(day: string, options: ApplicationOptions = {}): Promise<TestApplication> {
  const config = { catalogue: CATALOGUE, ...options.config }
  return TestApplication.start({ pages: BUILT_PAGES, at: day, ...options, config })
}

export async function acceptLife(hall: TestApplication, missing: readonly string[], card = 'wang'): Promise<string> {
  const client = hall.client()
  let view = await prepareCase(client, card, 'LIFE-0001', [])
  view = await client.cases.chooseSituation({ ...on(view), situation: 'new' })
  view = await client.cases.checkMaterials({ ...on(view), missing: [...missing] })
  view = await signAndAccept(client, view)
  await client.reader.liftCard()
  return view.caseNumber ?? ''
}
