import type { SubjectAskedView } from '../../electron/api/contract/subjects.ts'
import { client } from './client.ts'
import { orpc } from './orpc.ts'

const { subjects } = orpc

export const subjectQueries = {
  /** Looking is recorded; nothing is kept once it leaves the screen. */
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
