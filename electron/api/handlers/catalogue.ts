import { localDate } from '../../calendar/local-date.ts'
import { MOST_BYTES } from '../../catalogue/exchange/bounds.ts'
import { exportCatalogue } from '../../catalogue/exchange/export-file.ts'
import { coverageByDepartment, coverageOf } from '../../catalogue/model/coverage.ts'
import { standing } from '../../catalogue/model/publication.ts'
import { operatorName } from '../../desk/parts.ts'
import { importCatalogue, publicationsWithMeta } from '../../desk/publish-catalogue.ts'
import { HallError } from '../../errors/hall-error.ts'
import { api, callerOf, staffOf } from '../context.ts'
import { importView } from '../views/import-view.ts'

export const catalogue = {
  coverage: api.catalogue.coverage.handler(({ context }) => {
    staffOf(context)
    const { catalogue: current, desk } = context.parts
    const items = current.items(desk.today)
    return { all: coverageOf(items), departments: coverageByDepartment(items) }
  }),
  versions: api.catalogue.versions.handler(({ context, input }) => {
    staffOf(context)
    return context.parts.catalogue.versionsOf(input.code).map(({ from, item }) => ({
      ...(from ? { from } : {}),
      ...(item ? { item } : {}),
    }))
  }),
  publications: api.catalogue.publications.handler(async ({ context }) => {
    staffOf(context)
    const { parts } = context
    const all = await publicationsWithMeta(parts.store)
    const valid = new Set(standing(all.map(({ publication }) => publication)))
    return {
      revision: all.length,
      publications: all.map(({ meta, publication }) => ({
        from: publication.from,
        at: meta.at,
        operator: meta.operator,
        operatorName: operatorName(parts, meta.operator),
        file: publication.file,
        sample: publication.sample,
        items: publication.items.length,
        withdrawn: publication.withdrawn.length,
        state: !valid.has(publication) ? 'void' : publication.from > parts.desk.today ? 'planned' : 'begun',
      })),
    }
  }),
  importFile: api.catalogue.importFile.handler(async ({ context, input }) => {
    const caller = callerOf(context, input.commandId)
    if (caller.operator.role !== 'admin') throw new HallError('A502', caller.operator.id)
    const { file, from, absent, dryRun, expectedRevision } = input
    if (file.size > MOST_BYTES) throw new HallError('A525', file.name)
    const source = { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
    const request = {
      source,
      from: localDate(from),
      absent,
      dryRun,
      ...(expectedRevision === undefined ? {} : { expectedRevision }),
    }
    return importView(await importCatalogue(context.parts, request, caller))
  }),
  exportFile: api.catalogue.exportFile.handler(({ context, input }) => {
    staffOf(context)
    const { catalogue: current, desk } = context.parts
    const on = input.on === undefined ? desk.today : localDate(input.on)
    return exportCatalogue({ sample: current.isSample(on), items: current.items(on) }, input.format, on)
  }),
}
