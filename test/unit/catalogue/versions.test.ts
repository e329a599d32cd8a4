import { describe, expect, it } from 'vitest'
import { bilingual } from '../../../electron/base/bilingual.ts'
import { localDate } from '../../../electron/base/local-date.ts'
import { Catalogue } from '../../../electron/catalogue/catalogue.ts'
import type { Publication } from '../../../electron/catalogue/model/publication.ts'
import { item } from '../../support/cases/case-builder.ts'

const on = localDate
const named = (zh: string, code = 'A') => item({ code, version: zh, name: bilingual(zh, zh) })

function publication(from: string, rest: Partial<Publication> = {}): Publication {
  return { from: on(from), items: [], withdrawn: [], file: 'f.xlsx', sample: false, replacesPlanned: false, ...rest }
}

function catalogue(...publications: Publication[]): Catalogue {
  const made = new Catalogue({ sample: true, items: [named('old'), named('other', 'B')] })
  made.publish(...publications)
  return made
}

const nameOn = (made: Catalogue, day: string, code = 'A') => made.find(code, on(day))?.name.zh

describe('the version in force on a day', () => {
  const made = catalogue(publication('2026-12-01', { items: [named('new')] }))

  it.each([
    ['2020-01-01', 'old'],
    ['2026-11-30', 'old'],
    ['2026-12-01', 'new'],
    ['2030-01-01', 'new'],
  ])('on %s: %s', (day, name) => expect(nameOn(made, day)).toBe(name))

  it('is the one with the latest day, in any order of publication', () => {
    const both = catalogue(
      publication('2027-01-01', { items: [named('third')] }),
      publication('2026-12-01', { items: [named('second')] }),
    )
    expect(['2026-11-30', '2026-12-15', '2027-01-01'].map(day => nameOn(both, day))).toEqual(['old', 'second', 'third'])
    expect(both.versionsOf('A').map(({ item: version }) => version?.version)).toEqual(['old', 'second', 'third'])
  })

  it('is the later publication of two for the same day', () => {
    const both = catalogue(
      publication('2026-12-01', { items: [named('first')] }),
      publication('2026-12-01', { items: [named('second')] }),
    )
    expect(nameOn(both, '2026-12-01')).toBe('second')
  })

  it('is the one that search finds', () => {
    expect(made.search('new', on('2026-11-30'))).toEqual([])
    expect(made.search('new', on('2026-12-01'))).toHaveLength(1)
  })
})

describe('a withdrawn item', () => {
  const made = catalogue(publication('2026-12-01', { withdrawn: ['A'] }))

  it('is offered until the day before and stays known', () => {
    expect(nameOn(made, '2026-11-30')).toBe('old')
    expect(nameOn(made, '2026-12-01')).toBeUndefined()
    expect(made.knows('A')).toBe(true)
    expect(made.knows('Z')).toBe(false)
    expect(made.items(on('2026-12-01')).map(({ code }) => code)).toEqual(['B'])
  })

  it('returns with a later publication', () => {
    made.publish(publication('2027-01-01', { items: [named('back')] }))
    expect(nameOn(made, '2027-01-01')).toBe('back')
  })
})

it('an item with an end is offered up to that day', () => {
  const made = catalogue(publication('2026-12-01', { items: [{ ...named('trial'), endsOn: on('2026-12-31') }] }))
  expect(nameOn(made, '2026-12-31')).toBe('trial')
  expect(nameOn(made, '2027-01-01')).toBeUndefined()
})

describe('a planned publication', () => {
  it('is void once another one replaces it', () => {
    const made = catalogue(
      publication('2026-12-01', { items: [named('planned'), named('also', 'B')] }),
      publication('2026-12-01', { items: [named('instead')], replacesPlanned: true }),
    )
    expect(nameOn(made, '2026-12-01')).toBe('instead')
    expect(nameOn(made, '2026-12-01', 'B')).toBe('other')
    expect(made.planned(on('2026-11-01'))).toHaveLength(1)
    expect(made.planned(on('2026-12-01'))).toHaveLength(0)
    expect(made.revision).toBe(2)
  })

  it('is not compared with its replacement before it begins', () => {
    const made = catalogue(publication('2026-12-01', { items: [named('planned')] }))
    const names = (today: string) =>
      made.inForce(on('2026-12-01'), on(today)).offered.map(({ item: held }) => held.name.zh)
    expect(names('2026-11-01')).toEqual(['old', 'other'])
    expect(names('2026-12-01')).toEqual(['planned', 'other'])
  })
})

it('the catalogue is a sample while an item of the sample can be chosen', () => {
  const made = catalogue(publication('2026-12-01', { items: [named('real')], withdrawn: ['B'] }))
  expect(made.isSample(on('2026-11-30'))).toBe(true)
  expect(made.isSample(on('2026-12-01'))).toBe(false)
})
