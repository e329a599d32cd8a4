import { addTexts } from '../../texts/index.ts'
import { ARCHIVING_TEXTS } from '../../texts/sources.ts'
import { late } from '../../ui/late.tsx'

export const ArchiveCard = late(async () => {
  const [part] = await Promise.all([import('./archive-card.tsx'), addTexts(ARCHIVING_TEXTS)])
  return part.ArchiveCard
})
