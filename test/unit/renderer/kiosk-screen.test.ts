import { describe, expect, it } from 'vitest'
import { READER_CODES } from '../../../drivers/error.ts'
import type { ReaderView } from '../../../electron/api/contract/reader.ts'
import { screenOf } from '../../../renderer/kiosk/kiosk-screen.ts'
import { troubleOf } from '../../../renderer/kiosk/trouble.ts'
import { kioskEn } from '../../../renderer/texts/en/kiosk.ts'
import { kioskZh } from '../../../renderer/texts/zh/kiosk.ts'

const text = { zh: '', en: '' }
const fault = (code: string) => ({ code, kind: 'retriable' as const, text, remedy: text })
const PERSON = {
  readingId: '4f1c0000-0000-4000-8000-000000000001',
  cardType: 'resident' as const,
  name: '王*本',
  number: '440604********0018',
  sex: '',
  origin: '',
  validTo: '2099-01-01',
  expired: false,
  warnings: [],
}
const READY = { kind: 'ready', channel: 'sim', samId: '' } as const
const view = (change: Partial<ReaderView>): ReaderView => ({
  sequence: 1,
  source: 'sim',
  reader: READY,
  card: { kind: 'none' },
  ...change,
})
const READ = view({ card: { kind: 'read', person: PERSON } })

it('shows a person while their card lies there', () => {
  expect(screenOf(true, READ, undefined)).toEqual({ kind: 'person', person: PERSON })
})

describe('nothing of the person is left', () => {
  it.each([
    ['the card is lifted', true, view({}), 'place'],
    ['another card lies there', true, view({ card: { kind: 'present' } }), 'reading'],
    ['another card cannot be read', true, view({ card: { kind: 'mustBeLifted', fault: fault('R133') } }), 'unreadable'],
    ['the reader is lost', true, view({ reader: { kind: 'lost', fault: fault('R106') } }), 'outOfOrder'],
    [
      'the reader is lost, whatever is said of the card',
      true,
      { ...READ, reader: { kind: 'lost', fault: fault('R106') } },
      'outOfOrder',
    ],
    ['the reader is connecting', true, { ...READ, reader: { kind: 'connecting' } }, 'starting'],
    ['the reader was stopped', true, { ...READ, reader: { kind: 'stopped' } }, 'outOfOrder'],
    ['the server cannot be reached', false, READ, 'offline'],
    ['it was reached again and has not said anything yet', true, undefined, 'starting'],
  ] as const)('when %s', (_when, connected, now, kind) => {
    const screen = screenOf(connected, now as ReaderView | undefined, undefined)
    expect(screen.kind).toBe(kind)
    expect(JSON.stringify(screen)).not.toMatch(/王|4406/)
  })

  it('when the person has ended: the card is to be taken; put down again it is read anew', () => {
    expect(screenOf(true, READ, PERSON.readingId)).toEqual({ kind: 'take' })
    const again = { ...PERSON, readingId: '4f1c0000-0000-4000-8000-000000000002' }
    expect(screenOf(true, view({ card: { kind: 'read', person: again } }), PERSON.readingId).kind).toBe('person')
  })

  it('unless the last that was heard says that the card lies there', () => {
    const cards: ReaderView['card'][] = [
      { kind: 'none' },
      { kind: 'present' },
      { kind: 'read', person: PERSON },
      { kind: 'mustBeLifted' },
      { kind: 'mustBeLifted', fault: fault('R134') },
    ]
    const readers: ReaderView['reader'][] = [
      READY,
      { kind: 'connecting' },
      { kind: 'stopped' },
      { kind: 'lost', fault: fault('R106') },
      { kind: 'unavailable', fault: fault('R101') },
    ]
    const shown = [true, false].flatMap(connected =>
      cards.flatMap(card =>
        readers.flatMap(reader =>
          [undefined, PERSON.readingId].map(ended => screenOf(connected, view({ card, reader }), ended).kind),
        ),
      ),
    )
    expect(shown).toHaveLength(100)
    expect(shown.filter(kind => kind === 'person')).toHaveLength(1)
  })
})

describe('what is said about a card that cannot be read', () => {
  it.each(Object.keys(READER_CODES))('%s: a sentence that says what to do, in both languages', code => {
    const trouble = troubleOf(code)
    for (const words of [kioskZh, kioskEn]) expect(words.kiosk.trouble[trouble].length).toBeGreaterThan(10)
    // A card’s own fault is never put down to the reader, nor the other way round.
    expect(trouble === 'outOfOrder').toBe(!/^R1[34]|R11[123]|R12[45]/.test(code))
  })

  it('never accuses anybody of a card that is not genuine', () => {
    expect(JSON.stringify([kioskZh.kiosk.trouble, kioskEn.kiosk.trouble])).not.toMatch(/真伪|假|伪|genuine|fake/)
  })

  it('tells the code for the staff, and that a card was lifted too early', () => {
    const unreadable = screenOf(true, view({ card: { kind: 'mustBeLifted', fault: fault('R133') } }), undefined)
    expect(unreadable).toEqual({ kind: 'unreadable', trouble: 'layFlat', code: 'R133' })
    const early = screenOf(true, view({ notice: fault('R139') }), undefined)
    expect(early).toEqual({ kind: 'place', told: { trouble: 'tooEarly', code: 'R139' } })
    expect(screenOf(true, view({ card: { kind: 'mustBeLifted' } }), undefined)).toMatchObject({ trouble: 'again' })
  })
})
