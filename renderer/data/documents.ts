import { client } from './client.ts'
import { orpc } from './orpc.ts'

export const documentQueries = {
  list: (caseId: string) => orpc.documents.list.queryOptions({ input: { caseId } }),
}

export const renderDocument = client.documents.render
