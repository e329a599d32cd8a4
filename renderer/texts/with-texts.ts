import { addTexts, type TextSource } from './index.ts'

const adding = new Map<TextSource, Promise<void>>()

/** A part of a page and its texts, loaded together. After a failure the next try loads again. */
export async function withTexts<Part>(source: TextSource, part: Promise<Part>): Promise<Part> {
  const [loaded] = await Promise.all([part, added(source)])
  return loaded
}

function added(source: TextSource): Promise<void> {
  const known = adding.get(source)
  if (known) return known
  const texts = addTexts(source)
  adding.set(source, texts)
  texts.catch(() => adding.delete(source))
  return texts
}
