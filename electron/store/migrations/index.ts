import type { Migration } from 'kysely/migration'
import { up as initial } from './0001-initial.ts'
import { up as lifeOfOwedDocuments } from './0002-life-of-owed-documents.ts'
import { up as provisionalFinish } from './0003-provisional-finish.ts'
import { up as prompts } from './0005-prompts.ts'
import { up as workLists } from './0006-work-lists.ts'
import { up as subjectKeys } from './0007-subject-keys.ts'
import { up as provisionalSteps } from './0008-provisional-steps.ts'
import { up as followUpColumns } from './0009-follow-up-columns.ts'
import { up as boundSubjects } from './0010-bound-subjects.ts'
import { up as keptCalls } from './0011-kept-calls.ts'
import { up as windowTray } from './0013-window-tray.ts'
import { up as words } from './0014-words.ts'
import { up as whoPromised } from './0015-who-promised.ts'

/** Never change a published one. One that changes projections relies on PROJECTION_VERSION to make them again. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-initial': { up: initial },
  '0002-life-of-owed-documents': { up: lifeOfOwedDocuments },
  '0003-provisional-finish': { up: provisionalFinish },
  '0005-prompts': { up: prompts },
  '0006-work-lists': { up: workLists },
  '0007-subject-keys': { up: subjectKeys },
  '0008-provisional-steps': { up: provisionalSteps },
  '0009-follow-up-columns': { up: followUpColumns },
  '0010-bound-subjects': { up: boundSubjects },
  '0011-kept-calls': { up: keptCalls },
  '0013-window-tray': { up: windowTray },
  '0014-words': { up: words },
  '0015-who-promised': { up: whoPromised },
}
