import { type Offers, SAID } from '../model/offer.ts'
import { isArchived } from './archiving.ts'
import type { ArchivingCommand } from './commands.ts'
import { RETENTIONS } from './events.ts'

const NOTHING = { documents: [], materials: [], record: { events: 0, hash: '' } } as const

export const ARCHIVING_OFFERS: Offers<ArchivingCommand> = {
  archive: state =>
    isArchived(state)
      ? []
      : [
          {
            limits: { choices: RETENTIONS },
            sample: { type: 'archive', archiveNumber: SAID, keeper: SAID, retention: 'years10', contents: NOTHING },
          },
        ],
  openArchive: state =>
    isArchived(state) ? [{ limits: { reason: 'always' }, sample: { type: 'openArchive', reason: SAID } }] : [],
}
