import { hash } from 'node:crypto'
import { localDate } from '../../base/local-date.ts'
import { MOST_BYTES } from '../../catalogue/exchange/bounds.ts'
import { coverageByDepartment, coverageOf } from '../../catalogue/model/coverage.ts'
import { inForce } from '../../catalogue/model/publication.ts'
import { importCatalogue } from '../../desk/catalogue/publish-catalogue.ts'
import { publicationsWithMeta } from '../../desk/catalogue/published-catalogue.ts'
import { fileOf } from '../../desk/files/made-file.ts'
import { keepAnswer, once } from '../../desk/once.ts'
import { operatorName } from '../../desk/operator-name.ts'
import { HallError } from '../../errors/hall-error.ts'
import { api, callerOf } from '../middleware/context.ts'
import { importView } from '../views/import-view.ts'

export const catalogue = {
  coverage: api.catalogue.coverage.handler(({ context }) => {
    const { catalogue: current, desk } = context.parts
    const items = current.items(desk.today)
    return { all: coverageOf(items), departments: coverageByDepartment(items) }
  }),
  versions: api.catalogue.versions.handler(({ context, input }) => {
    return context.parts.catalogue.versionsOf(input.code).map(({ from, item }) => ({
      ...(from ? { from } : {}),
      ...(item ? { item } : {}),
    }))
  }),
  publications: api.catalogue.publications.handler(async ({ context }) => {
    const { parts } = context
    const all = await publicationsWithMeta(parts.store)
    const valid = new Set(inForce(all.map(({ publication }) => publication)))
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
  importFile: api.catalogue.importFile.handler(async call => {
    const { signal } = call
    const { parts } = call.context
    const { file, from, absent, dryRun, expectedRevision, job } = call.input
    if (file.size > MOST_BYTES) throw new HallError('A525', file.name)
    const source = { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
    const caller = callerOf(call, { ...call.input, file: [file.name, hash('sha256', source.bytes)] })
    const request = {
      source,
      from: localDate(from),
      absent,
      dryRun,
      ...(expectedRevision === undefined ? {} : { expectedRevision }),
    }
    const work = async () =>
      importView(
        await parts.jobs.run(caller.operator.id, job, signal, follower =>
          importCatalogue(parts, request, caller, follower, (trx, report) =>
            keepAnswer(trx, parts, caller, 'catalogue', importView(report)),
          ),
        ),
      )
    // A dry run publishes nothing, so it may run again.
    return dryRun ? work() : once(parts, caller, 'catalogue', work)
  }),
  exportFile: api.catalogue.exportFile.handler(({ context, input, signal }) => {
    const { id } = context.operator
    const { workers, desk, jobs } = context.parts
    const on = input.on === undefined ? desk.today : localDate(input.on)
    return jobs.run(id, input.job, signal, async follower =>
      fileOf(await workers.run('exportCatalogue', { format: input.format, on }, follower)),
    )
  }),
}
