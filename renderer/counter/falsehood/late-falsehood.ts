import { addTexts } from '../../texts/index.ts'
import { FALSEHOOD_TEXTS } from '../../texts/sources.ts'
import { late } from '../../ui/late.tsx'

let texts: Promise<void> | undefined

async function withTexts<Part>(part: Promise<Part>): Promise<Part> {
  texts ??= addTexts(FALSEHOOD_TEXTS)
  const [loaded] = await Promise.all([part, texts])
  return loaded
}

export const FalsehoodCard = late(() => withTexts(import('./falsehood-card.tsx').then(part => part.FalsehoodCard)))

export const FindDialog = late(() => withTexts(import('./find-dialog.tsx').then(part => part.FindDialog)))
