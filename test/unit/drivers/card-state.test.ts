import { describe, expect, it } from 'vitest'
import { parseCard } from '../../../drivers/card/card.ts'
import { ReaderError } from '../../../drivers/error.ts'
import { type CardInput, type CardState, nextCardState } from '../../../drivers/reader/card-state.ts'
import { baseData, simulatedCard } from '../../support/cards.ts'

const card = parseCard(baseData(simulatedCard()))
const error = new ReaderError('R133')
const states: Record<CardState['kind'], CardState> = {
  none: { kind: 'none' },
  present: { kind: 'present' },
  read: { kind: 'read', card },
  mustBeLifted: { kind: 'mustBeLifted', error },
}
const inputs: Record<CardInput['kind'], CardInput> = {
  found: { kind: 'found' },
  read: { kind: 'read', card },
  refused: { kind: 'refused', error },
  pulled: { kind: 'pulled', error },
  stillThere: { kind: 'stillThere' },
  gone: { kind: 'gone' },
}

/** Next state and events, for every state and input. `-` where nothing changes. */
const TABLE: Record<CardState['kind'], Record<CardInput['kind'], string>> = {
  none: {
    found: 'present: card-present',
    read: '-',
    refused: '-',
    pulled: '-',
    stillThere: 'mustBeLifted: card-must-be-lifted',
    gone: '-',
  },
  present: {
    found: '-',
    read: 'read: card-read',
    refused: 'mustBeLifted: card-must-be-lifted',
    pulled: 'none: card-pulled',
    stillThere: '-',
    gone: 'none: card-removed',
  },
  read: {
    found: 'present: card-removed card-present',
    read: '-',
    refused: '-',
    pulled: '-',
    stillThere: '-',
    gone: 'none: card-removed',
  },
  mustBeLifted: {
    found: '-',
    read: 'read: card-read',
    refused: '-',
    pulled: 'none: card-removed card-pulled',
    stillThere: '-',
    gone: 'none: card-removed',
  },
}

describe.each(Object.entries(TABLE))('a card that is %s', (from, row) => {
  it.each(Object.entries(row))('on "%s" → %s', (input, expected) => {
    const { state, events } = nextCardState(states[from as CardState['kind']], inputs[input as CardInput['kind']])
    const text = events.length === 0 ? '-' : `${state.kind}: ${events.map(event => event.event).join(' ')}`
    expect(text).toBe(expected)
    if (events.length === 0) expect(state.kind).toBe(from)
  })
})

it('a card for which trying again turns out not to help is told again; another code of the same kind is not', () => {
  const again = (code: 'R134' | 'R136') =>
    nextCardState(states.mustBeLifted, { kind: 'refused', error: new ReaderError(code) }).events
  expect(again('R136')).toEqual([{ event: 'card-must-be-lifted', error: expect.objectContaining({ code: 'R136' }) }])
  expect(again('R134')).toEqual([])
})

it('a card that was there before we came is another one when find succeeds', () => {
  const { events } = nextCardState({ kind: 'mustBeLifted', error: undefined }, inputs.found)
  expect(events.map(({ event }) => event)).toEqual(['card-removed', 'card-present'])
})

it('the card before is gone before the next one is announced', () => {
  const { state } = nextCardState(states.read, inputs.found)
  expect(state).toEqual({ kind: 'present' })
})
