import { localDate } from '../../../electron/base/local-date.ts'
import type { ArchiveContents } from '../../../electron/cases/archiving/events.ts'
import type { CaseCommand } from '../../../electron/cases/commands.ts'

const MADE_ON = localDate('2026-04-30')

export const CONTENTS: ArchiveContents = {
  documents: [
    { kind: 'notice', about: 9, number: 'CC-WJ-0101-20260430-0001-A1', on: MADE_ON, sha256: '0a'.repeat(32) },
    // Its words are gone.
    { kind: 'promise', about: 8, number: 'CC-WJ-0101-20260430-0001-C1', on: MADE_ON },
  ],
  materials: ['application'],
  record: { events: 12, hash: 'b1'.repeat(32) },
}

export const ARCHIVE: Extract<CaseCommand, { type: 'archive' }> = {
  type: 'archive',
  archiveNumber: 'WS·2026·D10-0001',
  retention: 'years10',
  keeper: '档案室',
  contents: CONTENTS,
}
