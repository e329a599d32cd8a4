import { CARD_CODES } from './card.ts'
import { FILES_CODES } from './files.ts'
import { LINE_CODES } from './line.ts'
import { PHOTO_CODES } from './photo.ts'
import { SAM_CODES } from './sam.ts'
import { SCANNER_CODES } from './scanner.ts'

/** All errors of readers, cards and scanners. A code never changes its meaning. */
export const READER_CODES = {
  ...LINE_CODES,
  ...SAM_CODES,
  ...CARD_CODES,
  ...FILES_CODES,
  ...PHOTO_CODES,
  ...SCANNER_CODES,
} as const

export type ReaderCode = keyof typeof READER_CODES
