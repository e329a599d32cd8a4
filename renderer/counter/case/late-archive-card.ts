import { ARCHIVING_TEXTS } from '../../texts/sources.ts'
import { withTexts } from '../../texts/with-texts.ts'
import { late } from '../../ui/late.tsx'

export const ArchiveCard = late(() =>
  withTexts(
    ARCHIVING_TEXTS,
    import('./archive-card.tsx').then(part => part.ArchiveCard),
  ),
)
