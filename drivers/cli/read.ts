import { parseArgs } from 'node:util'
import { type Card, cardJson } from '../card/card.ts'
import { type ReaderCode, ReaderError } from '../error.ts'
import { isAnswerLost } from '../reader/answer-lost.ts'
import type { CardReader } from '../reader/card-reader.ts'
import { EXIT, jsonLine, NO_READER, reportError } from './output.ts'
import { PHOTO_OPTIONS, photoDecoderFrom } from './photo.ts'
import { clearPhotoFile, writePhoto } from './photo-file.ts'
import { printCard } from './print-card.ts'
import { READER_OPTIONS, readerFrom } from './reader-options.ts'
import { requireNewFile, saveUnknownCard } from './unknown-card-file.ts'
import { UsageError } from './usage.ts'

const DEFAULT_TIMEOUT_SECONDS = 30

/** `reader read`: waits for a card and prints it. */
export async function read(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      ...READER_OPTIONS,
      ...PHOTO_OPTIONS,
      timeout: { type: 'string' },
      json: { type: 'boolean', default: false },
      'save-unknown': { type: 'string' },
    },
  })
  const seconds = values.timeout === undefined ? DEFAULT_TIMEOUT_SECONDS : Number(values.timeout)
  if (!(seconds > 0 && seconds <= 86_400)) throw new UsageError(`--timeout: 0–86400 (${values.timeout})`)

  const unknown = values['save-unknown']
  const decoder = photoDecoderFrom(values)
  const { reader, stop } = await readerFrom(values)
  try {
    if (unknown !== undefined) await requireNewFile(unknown)
    if (values.photo !== undefined) await clearPhotoFile(values.photo, values.force)
    const { card, samId } = await firstCard(reader, seconds * 1000, values.tcp === undefined ? 'R101' : 'R102')
    if (values.json) console.log(jsonLine(cardJson(card, samId)))
    else printCard(card, samId)
    // A vendor's service reads the card itself.
    await stop()
    if (values.photo !== undefined) await writePhoto(card, values.photo, decoder)
    return EXIT.ok
  } catch (error) {
    if (unknown === undefined || !(error instanceof ReaderError) || !error.block) throw error
    const code = reportError(error)
    await saveUnknownCard(unknown, error.block).then(() => console.error(`${SAVED}: ${unknown}`), reportError)
    return code
  } finally {
    await stop()
    await decoder?.close()
  }
}

const SAVED = '已保存原始数据，含个人信息，请妥善保管 / raw data saved; it holds personal data'

/** Reports passing trouble and waits; rejects at once for the rest, after `timeoutMs` with the trouble or R130. */
function firstCard(
  reader: CardReader,
  timeoutMs: number,
  notOpened: ReaderCode,
): Promise<{ card: Card; samId: string }> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(timedOut(reader, notOpened)), timeoutMs)
    const settle = (act: () => void) => {
      clearTimeout(timer)
      act()
    }
    const waitOrReject = (error: ReaderError, passes: boolean) => {
      if (passes) console.error(error.message)
      else settle(() => reject(error))
    }
    reader.subscribe((event, { reader: state }) => {
      switch (event.event) {
        case 'card-read':
          return settle(() => resolve({ card: event.card, samId: state.kind === 'ready' ? state.samId : '' }))
        case 'reader-unavailable':
          if (NO_READER.has(event.error.code)) return settle(() => reject(event.error))
          return waitOrReject(event.error, event.error.entry.kind === 'retriable')
        case 'reader-lost':
          return waitOrReject(event.error, event.error.entry.kind === 'retriable')
        case 'card-must-be-lifted': {
          const { error } = event
          if (error) return waitOrReject(error, isAnswerLost(error))
          return console.error('请先拿起证件，再重新放下 / lift the card and place it again')
        }
        case 'card-pulled':
          return console.error(event.error.message)
      }
    })
    reader.start()
  })
}

function timedOut(reader: CardReader, notOpened: ReaderCode): ReaderError {
  const { reader: state, card } = reader.snapshot
  if ('error' in state) return state.error
  if (card.kind === 'failed') return card.error
  if (state.kind === 'connecting' || state.kind === 'probing') {
    if (!reader.counters) return new ReaderError(notOpened)
    const heard = Object.values(reader.counters.discardedBytes).some(bytes => bytes > 0)
    return heard ? new ReaderError('R111', 'noise') : new ReaderError('R110')
  }
  return new ReaderError('R130', card.kind === 'mustBeLifted' ? 'card not lifted' : undefined)
}
