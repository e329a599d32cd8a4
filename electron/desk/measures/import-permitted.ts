import type { Problem } from '../../catalogue/exchange/problem.ts'
import { HallError } from '../../errors/hall-error.ts'
import { type Caller, metaOfCall } from '../cases/case-desk.ts'
import { keepAnswer } from '../once.ts'
import type { HallParts } from '../parts.ts'

export interface PermittedImport {
  readonly edition: string
  readonly file: string
  readonly entries: number
  readonly problemCount: number
  readonly problems: readonly Problem[]
  readonly imported: boolean
}

export interface PermittedFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly edition: string
  readonly dryRun: boolean
}

/** All or nothing; the list that was in force is replaced. Throws A590 for a list with faults, A520–A525 for no workbook. */
export async function importPermitted(
  parts: Pick<HallParts, 'store' | 'desk' | 'measures' | 'workers'>,
  { name: file, bytes, edition, dryRun }: PermittedFile,
  caller: Caller,
): Promise<PermittedImport> {
  const { output } = await parts.workers.run('readPermitted', { file, bytes })
  const { entries, problems, problemCount } = output
  const report = { edition, file, entries: entries.length, problemCount, problems, imported: false }
  if (dryRun) return report
  if (problemCount > 0 || entries.length === 0) throw new HallError('A590', file)
  const done = { ...report, imported: true }
  await parts.measures.record(
    metaOfCall(parts, caller),
    async () => ({ event: { type: 'PermittedMeasuresImported', edition, file, entries } }),
    trx => keepAnswer(trx, parts, caller, 'measures', done),
  )
  return done
}
