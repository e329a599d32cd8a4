import type { SubjectAskedView } from '../../electron/api/contract/subjects.ts'
import { client } from './client.ts'
import { orpc } from './orpc.ts'

const { subjects } = orpc

export const subjectQueries = {
  /** Looking is recorded; nothing of it is kept once it has left the screen. */
  trustRecord: (asked: SubjectAskedView) => subjects.trustRecord.queryOptions({ input: { asked }, gcTime: 0 }),
  erasurePreview: (asked: SubjectAskedView) => subjects.erasurePreview.queryOptions({ input: { asked }, gcTime: 0 }),
  retention: () => subjects.retention.queryOptions(),
  purgePreview: () => subjects.purge.queryOptions({ input: { dryRun: true } }),
  destructions: () => subjects.destructions.queryOptions(),
}

export const subjectCommands = {
  erase: client.subjects.erase,
  purge: client.subjects.purge,
  purgeReport: client.subjects.purgeReport,
}
