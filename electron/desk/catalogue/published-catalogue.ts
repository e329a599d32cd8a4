import { Catalogue } from '../../catalogue/catalogue.ts'
import type { Publication } from '../../catalogue/model/publication.ts'
import type { EventMeta } from '../../store/event-log.ts'
import { readHallEvents } from '../../store/hall-log.ts'
import type { HallStore } from '../../store/hall-store.ts'

/** In the stream `catalogue`. */
export interface CataloguePublished extends Publication {
  readonly type: 'CataloguePublished'
}

export async function publishedSoFar(store: Pick<HallStore, 'db'>): Promise<readonly Publication[]> {
  return (await publicationsWithMeta(store)).map(({ publication }) => publication)
}

export async function publicationsWithMeta({
  db,
}: Pick<HallStore, 'db'>): Promise<readonly { readonly meta: EventMeta; readonly publication: Publication }[]> {
  const events = await readHallEvents<CataloguePublished>(db, 'catalogue')
  return events.map(({ meta, event: { type: _type, ...publication } }) => ({ meta, publication }))
}

/** Throws A507 for a wrong file. */
export async function publishedCatalogue(store: Pick<HallStore, 'db'>, file: string | null): Promise<Catalogue> {
  const catalogue = Catalogue.load(file ?? undefined)
  catalogue.publish(...(await publishedSoFar(store)))
  return catalogue
}
