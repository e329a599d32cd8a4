import type { Bilingual } from '../../../base/bilingual.ts'
import type { LocalDate } from '../../../base/local-date.ts'
import { type CatalogueSource, readCatalogueFile } from '../../../catalogue/exchange/import-file.ts'
import { type Problem, Problems } from '../../../catalogue/exchange/problem.ts'
import type { Item } from '../../../catalogue/model/item.ts'
import { type Absent, type CatalogueDifference, planPublication } from '../../../catalogue/plan.ts'
import { hallTerms } from '../../catalogue/hall-terms.ts'
import { publishedCatalogue } from '../../catalogue/published-catalogue.ts'
import { type Work, withData } from '../work.ts'

export interface ImportToPlan {
  readonly source: CatalogueSource
  readonly from: LocalDate
  readonly today: LocalDate
  readonly absent: Absent
  readonly publishes: boolean
}

export interface PlannedImport {
  readonly items: number
  readonly materials: number
  readonly problemCount: number
  readonly problems: readonly Problem[]
  readonly notes: readonly Bilingual[]
  /** Undefined while there are problems. */
  readonly difference: CatalogueDifference | undefined
  readonly replacesPlanned: boolean
  readonly revision: number
  readonly publication: { readonly items: readonly Item[]; readonly sample: boolean } | undefined
}

export async function planImport(input: ImportToPlan, work: Work): Promise<PlannedImport> {
  const { source, from, today, absent, publishes } = input
  const { config } = work.setting
  const problems = new Problems()
  const file = await readCatalogueFile(source, from, hallTerms(config, from), problems, {
    onRead: share => work.tell({ phase: 'reading', done: Math.round(share * 1000), all: 1000 }),
    onChecked: (done, all) => work.tell({ phase: 'checking', done, all }),
  })
  work.tell({ phase: 'comparing', done: 0, all: 0 })
  const catalogue = await withData(work, store => publishedCatalogue(store, config.catalogue))
  const { items, difference } = planPublication(file, catalogue.inForce(from, today), from, absent, problems)
  const replacesPlanned = catalogue.planned(today).some(planned => planned.from === from)
  const fine = problems.count === 0
  const changes = items.length > 0 || difference.withdrawn.length > 0 || replacesPlanned
  return {
    items: file.items.length,
    materials: file.items.reduce((sum, { item }) => sum + item.materials.length, 0),
    problemCount: problems.count,
    problems: problems.listed,
    notes: file.notes,
    difference: fine ? difference : undefined,
    replacesPlanned,
    revision: catalogue.revision,
    publication: fine && changes && publishes ? { items, sample: file.sample } : undefined,
  }
}
