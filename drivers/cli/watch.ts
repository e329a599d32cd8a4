import { parseArgs } from 'node:util'
import { cardJson, cardName } from '../card/card.ts'
import type { ReaderEvent } from '../reader/card-reader.ts'
import { EXIT, errorJson, jsonLine, shownText } from './output.ts'
import { printWarnings } from './print-card.ts'
import { READER_OPTIONS, readerFrom } from './reader-options.ts'

/** `reader watch`: one line per change, with --json an object. */
export async function watch(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { ...READER_OPTIONS, json: { type: 'boolean', default: false } } })
  const { reader, stop } = await readerFrom(values)
  let samId = ''
  reader.subscribe(event => {
    if (event.event === 'reader-ready') samId = event.samId
    console.log(eventLine(event, samId, values.json))
    if (event.event === 'card-read' && !values.json) printWarnings(event.card.warnings)
  })
  reader.start()
  await new Promise<void>(resolve => {
    process.once('SIGINT', resolve)
    process.once('SIGTERM', resolve)
  })
  await stop()
  return EXIT.ok
}

export function eventLine(event: ReaderEvent, samId: string, json: boolean): string {
  return json ? jsonLine(eventJson(event, samId)) : eventText(event)
}

function eventJson(event: ReaderEvent, samId: string): Record<string, unknown> {
  const at = new Date().toISOString()
  switch (event.event) {
    case 'card-read':
      return { event: event.event, at, card: cardJson(event.card, samId) }
    case 'reader-ready':
      return { event: event.event, at, channel: event.channel, samId: event.samId }
    case 'reader-unavailable':
    case 'reader-lost':
    case 'card-pulled':
      return { event: event.event, at, error: errorJson(event.error) }
    case 'card-must-be-lifted':
      return { event: event.event, at, ...(event.error ? { error: errorJson(event.error) } : {}) }
    case 'card-present':
    case 'card-removed':
      return { event: event.event, at }
  }
}

function eventText(event: ReaderEvent): string {
  switch (event.event) {
    case 'card-read':
      return `${event.event}\t${shownText(cardName(event.card))}\t${event.card.idNumber}`
    case 'reader-ready':
      return `${event.event}\t${event.channel}\t${event.samId}`
    case 'reader-unavailable':
    case 'reader-lost':
    case 'card-pulled':
      return `${event.event}\t${event.error.message}`
    case 'card-must-be-lifted':
      return `${event.event}\t${event.error?.message ?? ''}`
    case 'card-present':
    case 'card-removed':
      return event.event
  }
}
