import type { Offers } from '../model/offer.ts'
import type { DocumentCommand } from './commands.ts'
import { toHandOut } from './hand-out.ts'

export const DOCUMENTS_OFFERS: Offers<DocumentCommand> = {
  // The API's documents.list offers it.
  issueDocument: 'nobody',
  handOutDocument: state =>
    toHandOut(state).map(({ kind, about, issued }) => ({
      about: { document: { kind, about } },
      limits: { choices: [...(issued ? ['printed'] : []), 'electronic', 'notNeeded'] },
      sample: { type: 'handOutDocument', kind, about, how: 'electronic' },
    })),
}
