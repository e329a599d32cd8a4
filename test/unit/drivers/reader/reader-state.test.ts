import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { READER_CODES, type ReaderCode, ReaderError } from '../../../../drivers/error.ts'
import { nextReaderState, type ReaderInput, type ReaderState } from '../../../../drivers/reader/reader-state.ts'
import { checkOften } from '../../../support/properties/check-often.ts'

const NEW: ReaderState = { kind: 'notStarted' }
const failed = (code: ReaderCode): ReaderInput => ({ kind: 'failed', error: new ReaderError(code) })
const OPENED: ReaderInput = { kind: 'opened', channel: 'COM3' }
const GREETED: ReaderInput = { kind: 'greeted', channel: 'COM3', samId: '05.03' }
const START: ReaderInput = { kind: 'start' }

function story(...inputs: ReaderInput[]): string {
  let state = NEW
  const told: string[] = []
  for (const input of inputs) {
    const next = nextReaderState(state, input)
    told.push(...next.events.map(event => ('error' in event ? `${event.event} ${event.error.code}` : event.event)))
    state = next.state
  }
  return [state.kind, ...told].join(', ')
}

describe('the first look', () => {
  it('a reader is notStarted, then connecting or probing, then ready', () => {
    expect(NEW.kind).toBe('notStarted')
    expect(story(START)).toBe('connecting')
    expect(story(START, OPENED)).toBe('probing')
    expect(story(START, OPENED, GREETED)).toBe('ready, reader-ready')
    expect(story(START, failed('R101'))).toBe('absent, reader-unavailable R101')
  })
})

describe('troubles', () => {
  it.each([
    ['R101', 'absent'],
    ['R102', 'absent'],
    ['R103', 'heldByOther'],
    ['R104', 'noPermission'],
    ['R105', 'notAReader'],
    ['R107', 'driverMissing'],
    ['R109', 'driverMissing'],
    ['R114', 'notAReader'],
    ['R115', 'driverMissing'],
    ['R116', 'severalFound'],
    ['R120', 'samDead'],
    ['R121', 'samUnauthorised'],
    ['R110', 'silent'],
    ['R108', 'silent'],
  ] as const)('%s: %s', (code, kind) => {
    expect(story(START, failed(code))).toBe(`${kind}, reader-unavailable ${code}`)
  })

  it('a working reader that is missing, closed or silent → lost; held by another program → held', () => {
    expect(story(START, GREETED, failed('R106'))).toBe('lost, reader-ready, reader-lost R106')
    expect(story(START, GREETED, failed('R106'), failed('R101'))).toBe(
      'lost, reader-ready, reader-lost R106, reader-lost R101',
    )
    expect(story(START, GREETED, failed('R106'), failed('R103'))).toMatch(/^heldByOther/)
    expect(story(START, GREETED, failed('R110'))).toMatch(/^lost/)
    expect(story(START, GREETED, failed('R120'))).toMatch(/^samDead/)
  })

  it('a trouble stays during retries and is reported once', () => {
    expect(story(START, failed('R103'), OPENED, failed('R103'), START)).toBe('heldByOther, reader-unavailable R103')
    expect(story(START, failed('R103'), failed('R104'))).toBe(
      'noPermission, reader-unavailable R103, reader-unavailable R104',
    )
  })

  it('a trouble ends when the reader answers', () => {
    expect(story(START, failed('R103'), OPENED, GREETED)).toBe('ready, reader-unavailable R103, reader-ready')
    expect(story(START, GREETED, failed('R106'), GREETED)).toBe('ready, reader-ready, reader-lost R106, reader-ready')
  })
})

it('every code has a state, and only an answer makes a reader ready', () => {
  const codes = Object.keys(READER_CODES) as ReaderCode[]
  const anyInput = fc.oneof(
    fc.constantFrom(START, OPENED, { kind: 'stop' } as const),
    fc.constantFrom(...codes).map(failed),
  )
  checkOften({ 'said to be unavailable': 40, 'nothing said': 5 }, met =>
    fc.property(fc.array(anyInput), inputs => {
      met(story(...inputs).includes('reader-unavailable') ? 'said to be unavailable' : 'nothing said')
      expect(story(...inputs)).not.toMatch(/^ready/)
    }),
  )
})
