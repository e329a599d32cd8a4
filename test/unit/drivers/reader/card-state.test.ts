import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCard } from '../../../../drivers/card/card.ts'
import { ReaderError } from '../../../../drivers/error.ts'
import { type CardEvent, type CardInput, type CardState, nextCardState } from '../../../../drivers/reader/card-state.ts'
import { checkOften } from '../../../support/properties/check-often.ts'
import { baseData, LI, simulatedCard, WANG } from '../../../support/readers/cards.ts'

const card = parseCard(baseData(simulatedCard(WANG)))
const error = new ReaderError('R133')
const states: Record<CardState['kind'], CardState> = {
  none: { kind: 'none' },
  present: { kind: 'present' },
  reading: { kind: 'reading' },
  read: { kind: 'read', card },
  failed: { kind: 'failed', error },
  unknownCard: { kind: 'unknownCard', error: new ReaderError('R137') },
  mustBeLifted: { kind: 'mustBeLifted' },
  removedMidRead: { kind: 'removedMidRead', error },
}
const inputs: Record<CardInput['kind'], CardInput> = {
  found: { kind: 'found' },
  selected: { kind: 'selected' },
  read: { kind: 'read', card },
  refused: { kind: 'refused', error },
  pulled: { kind: 'pulled', error },
  stillThere: { kind: 'stillThere' },
  gone: { kind: 'gone' },
  readAgain: { kind: 'readAgain' },
  readerLost: { kind: 'readerLost' },
}

/** Next state and events. Missing inputs change nothing. */
const TABLE: Record<CardState['kind'], Partial<Record<CardInput['kind'], string>>> = {
  none: { found: 'present: card-present', stillThere: 'mustBeLifted: card-must-be-lifted' },
  present: {
    selected: 'reading:',
    read: 'read: card-read',
    refused: 'failed: card-must-be-lifted',
    pulled: 'removedMidRead: card-pulled',
    gone: 'none: card-removed',
    readerLost: 'none:',
  },
  reading: {
    selected: 'reading:',
    read: 'read: card-read',
    refused: 'failed: card-must-be-lifted',
    pulled: 'removedMidRead: card-pulled',
    gone: 'none: card-removed',
    readerLost: 'none:',
  },
  read: {
    found: 'present: card-removed card-present',
    gone: 'none: card-removed',
    readAgain: 'reading: card-removed',
    readerLost: 'none:',
  },
  failed: {
    read: 'read: card-read',
    refused: 'failed:',
    pulled: 'removedMidRead: card-removed card-pulled',
    gone: 'none: card-removed',
    readerLost: 'none:',
  },
  unknownCard: {
    read: 'read: card-read',
    refused: 'failed: card-must-be-lifted',
    pulled: 'removedMidRead: card-removed card-pulled',
    gone: 'none: card-removed',
    readerLost: 'none:',
  },
  mustBeLifted: {
    found: 'present: card-removed card-present',
    gone: 'none: card-removed',
    readAgain: 'reading: card-removed',
    readerLost: 'none:',
  },
  removedMidRead: {
    found: 'present: card-present',
    stillThere: 'mustBeLifted: card-must-be-lifted',
    gone: 'none:',
    readerLost: 'none:',
  },
}

const kinds = <Kind extends string>(record: Record<Kind, unknown>) => Object.keys(record) as Kind[]

describe.each(kinds(TABLE))('card state %s', from => {
  it.each(kinds(inputs))('takes input "%s" as in the table', input => {
    const { state, events } = nextCardState(states[from], inputs[input])
    const text = `${state.kind}: ${events.map(event => event.event).join(' ')}`.trim()
    expect(text).toBe(TABLE[from][input] ?? `${from}:`)
  })
})

it('a further failure is reported only when its kind changes', () => {
  const again = (code: 'R134' | 'R136') =>
    nextCardState(states.failed, { kind: 'refused', error: new ReaderError(code) }).events
  expect(again('R136')).toEqual([{ event: 'card-must-be-lifted', error: expect.objectContaining({ code: 'R136' }) }])
  expect(again('R134')).toEqual([])
})

it.each(['R137', 'R140'] as const)('%s → unknownCard', code => {
  const { state } = nextCardState(states.reading, { kind: 'refused', error: new ReaderError(code) })
  expect(state.kind).toBe('unknownCard')
})

it('no state shows a person beside the next one, or any fingerprints', () => {
  const other = parseCard(baseData(simulatedCard(LI)))
  const fingerprints = [{ finger: 11, quality: 1, enrolment: 'ok' as const, template: new Uint8Array(512) }]
  const anyInput = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...Object.values(inputs)) },
    { weight: 1, arbitrary: fc.constant(inputs.found) },
    {
      weight: 1,
      arbitrary: fc.constantFrom<CardInput>({ kind: 'read', card: other, fingerprints }, { kind: 'read', card: other }),
    },
  )
  checkOften({ 'somebody shown': 60, 'the next one shown': 8, 'fingerprints read': 20 }, met =>
    fc.property(fc.array(anyInput, { maxLength: 60, size: 'max' }), sequence => {
      const names = new Set<string>()
      let state: CardState = { kind: 'none' }
      let shown: string | undefined
      for (const input of sequence) {
        const next = nextCardState(state, input)
        for (const event of next.events) shown = afterEvent(shown, event)
        if (next.state.kind !== 'read') shown = undefined
        else {
          expect(next.state.card.name).toBe(shown)
          if (state.kind !== 'read') met('somebody shown')
          names.add(next.state.card.name)
          if (input.kind === 'read' && input.fingerprints) met('fingerprints read')
        }
        expect(Object.keys(next.state)).not.toContain('fingerprints')
        state = next.state
      }
      if (names.size > 1) met('the next one shown')
    }),
  )
  function afterEvent(before: string | undefined, event: CardEvent): string | undefined {
    if (event.event !== 'card-read') return undefined
    expect(before).toBeUndefined()
    return event.card.name
  }
})
