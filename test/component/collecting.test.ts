import { describe, expect, it } from 'vitest'
import { type Collecting, type CollectingValues, handoverAsked } from '../../renderer/counter/handover/collecting.ts'

const READING = '6f1c3a52-0c1e-4f55-9a1e-1f0f3a1d2b3c'

const UNANSWERED: CollectingValues = {
  person: { name: '', number: '', confirmed: false, kind: 'person' },
  reason: '',
  authority: { number: '', date: '' },
}

const CARD: Collecting = { readingId: READING, needsReason: false, isStranger: false }

function missingIn(collecting: Collecting, values: CollectingValues = UNANSWERED) {
  const { error } = handoverAsked(collecting).safeParse(values)
  return error?.issues.map(({ path }) => path.join('.'))
}

describe('handoverAsked', () => {
  it('asks nothing more of a party whose card was read', () => {
    expect(handoverAsked(CARD).parse(UNANSWERED)).toEqual({
      method: 'counter',
      collector: { kind: 'card', readingId: READING },
    })
  })

  it('asks for a reason when the card has expired', () => {
    expect(missingIn({ ...CARD, needsReason: true })).toEqual(['reason'])
    const answer = handoverAsked({ ...CARD, needsReason: true }).parse({ ...UNANSWERED, reason: ' 换证中 ' })
    expect(answer).toMatchObject({ reason: '换证中' })
  })

  it('asks for name, number and reason when no card can be read', () => {
    expect(missingIn({ readingId: undefined, needsReason: true, isStranger: false })).toEqual([
      'person.name',
      'person.number',
      'reason',
    ])
  })

  it('asks a stranger for an authority: its kind, its number or date, and how it was seen', () => {
    const stranger = { ...CARD, isStranger: true }
    expect(missingIn(stranger)).toEqual(['authority.kind', 'authority.number', 'authority.seen'])
    const authority = { kind: 'powerOfAttorney', number: '', date: '2026-11-30', seen: 'original' } as const
    expect(handoverAsked(stranger).parse({ ...UNANSWERED, authority })).toMatchObject({
      authority: { kind: 'powerOfAttorney', date: '2026-11-30', seen: 'original' },
    })
  })

  it('leaves out an authority that was begun for somebody else', () => {
    const authority = { kind: 'powerOfAttorney', number: '委1', date: '', seen: 'original' } as const
    expect(handoverAsked(CARD).parse({ ...UNANSWERED, authority })).not.toHaveProperty('authority')
  })
})
