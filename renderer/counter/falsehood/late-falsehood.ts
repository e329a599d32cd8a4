import { FALSEHOOD_TEXTS } from '../../texts/sources.ts'
import { withTexts } from '../../texts/with-texts.ts'
import { late } from '../../ui/late.tsx'

export const FalsehoodCard = late(() =>
  withTexts(
    FALSEHOOD_TEXTS,
    import('./falsehood-card.tsx').then(part => part.FalsehoodCard),
  ),
)

export const FindDialog = late(() =>
  withTexts(
    FALSEHOOD_TEXTS,
    import('./find-dialog.tsx').then(part => part.FindDialog),
  ),
)
