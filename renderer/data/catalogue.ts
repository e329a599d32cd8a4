import { client } from './client.ts'
import { orpc } from './orpc.ts'

const { catalogue } = orpc

export const catalogueQueries = {
  publications: () => catalogue.publications.queryOptions(),
  coverage: () => catalogue.coverage.queryOptions(),
  versions: (code: string) => catalogue.versions.queryOptions({ input: { code } }),
}

export const catalogueKey = catalogue.key()

export const catalogueCommands = {
  importFile: client.catalogue.importFile,
  exportFile: client.catalogue.exportFile,
}
