import { describe, expect, it } from 'vitest'
import { type LocalDate, localDate } from '../../../electron/base/local-date.ts'
import type { CaseCommand } from '../../../electron/cases/commands.ts'
import { foldCase } from '../../../electron/cases/evolve.ts'
import { caseFigures } from '../../../electron/cases/figures.ts'
import type { SubjectId } from '../../../electron/cases/model/ids.ts'
import { relationOf } from '../../../electron/cases/model/relation.ts'
import { steps } from '../../../electron/cases/model/steps.ts'
import { CASE, CaseDriver, facts, found, item, material, read, rules } from '../../support/cases/case-builder.ts'
import { on } from '../../support/cases/rule-days.ts'

const OTHER = item({ code: 'T-0002', materials: [material('form', { core: true })] })
const SITUATIONS = item({ code: 'T-0003', situations: [{ id: 's', name: { zh: '情形', en: 'situation' } }] })

function another(subject = 'subject-company', relation: 'agent' | 'guardian' = 'agent'): CaseCommand {
  return {
    type: 'changeApplicant',
    subjectId: subject as SubjectId,
    subjectKind: 'organisation',
    numberKind: 'uscc',
    person: { name: '样本公司', number: '91350100M000100Y43' },
    relation,
  }
}

const asked = () => CaseDriver.prepared(['days'], found({ grade: 'C' })).run({ type: 'askPerson', reason: '请示' })
const noticedOnce = () => CaseDriver.prepared(['days']).run({ type: 'giveOneTimeNotice' }).run(read.materials('days'))

describe('changing a wrong item', () => {
  it('keeps the parties; ticked materials and credit answers go', () => {
    const driver = CaseDriver.prepared(['days']).run({ type: 'changeItem', item: OTHER })
    expect(driver.now).toMatchObject({ status: 'draft', item: { code: 'T-0002' }, credit: {} })
    expect([driver.now.missing, driver.now.withdrawal]).toEqual([undefined, undefined])
    expect(driver.now.parties).toHaveProperty('applicant')
    expect(driver.events.map(({ type }) => type)).not.toContain('Withdrawn')
    driver.run(read.materials()).run({ type: 'acceptFull' })
    expect(driver.now).toMatchObject({ status: 'accepted', item: { code: 'T-0002' } })
  })

  it('works with or without a situation; the same item changes nothing', () => {
    const driver = CaseDriver.prepared(['days'])
    expect(driver.attempt({ type: 'changeItem', item: SITUATIONS, situation: 'none' })).toBe('K309')
    expect(driver.run({ type: 'changeItem', item: SITUATIONS, situation: 's' }).now.situation).toBe('s')
    const { length } = driver.events
    expect(driver.run({ type: 'changeItem', item: SITUATIONS, situation: 's' }).events).toHaveLength(length)
  })

  it('withdraws the question to a supervisor', () => {
    const driver = asked().run({ type: 'changeItem', item: OTHER })
    expect(driver.now).toMatchObject({ status: 'draft', question: undefined })
  })

  it('is refused once the case has a number or the applicant was told', () => {
    const numbered = CaseDriver.prepared(['days']).run({ type: 'preparePromise' })
    expect(numbered.attempt({ type: 'changeItem', item: OTHER })).toBe('K321')
    expect(noticedOnce().attempt({ type: 'changeItem', item: OTHER })).toBe('K321')
    expect(CaseDriver.accepted().attempt({ type: 'changeItem', item: OTHER })).toBe('K303')
  })
})

describe('changing a wrong applicant', () => {
  it('sets the relation; only the former applicant’s credit goes', () => {
    const driver = CaseDriver.prepared(['days']).run(read.credit(found(), 'applicant')).run(another())
    expect(driver.now.parties.applicant).toMatchObject({ subjectId: 'subject-company', method: 'typed' })
    expect(relationOf(driver.now)).toBe('agent')
    expect([driver.now.credit.applicant, driver.now.credit.handler?.status]).toEqual([undefined, 'FOUND'])
    expect(driver.now.missing).toEqual(['days'])
  })

  it('can change the relation alone; a person who acts for themselves has none', () => {
    const driver = CaseDriver.prepared(['days']).run(another())
    driver.run(another('subject-company', 'guardian'))
    expect(driver.events.at(-1)).toEqual({ type: 'RelationChanged', relation: 'guardian' })
    const { handler } = driver.now.parties
    if (!handler) throw new Error('no handler')
    const { method: _, relation: __, ...same } = handler
    driver.run({ type: 'changeApplicant', ...same })
    expect(relationOf(driver.now)).toBe('self')
    const { length } = driver.events
    expect(driver.run({ type: 'changeApplicant', ...same }).events).toHaveLength(length)
  })

  it('invalidates a promise made out for the former applicant', () => {
    const driver = CaseDriver.prepared(['days']).promise().run(another())
    expect(driver.now.promise).toBeUndefined()
    expect(noticedOnce().attempt(another())).toBe('K321')
  })
})

describe('an entry made by mistake', () => {
  it('ends without withdrawal, notice, next step or figures', () => {
    for (const start of [() => CaseDriver.prepared(['days']), asked, () => CaseDriver.prepared(['days']).promise()]) {
      const driver = start().run({ type: 'discard' })
      expect(driver.now).toMatchObject({ status: 'discarded', discarded: { because: 'mistake' } })
      expect([driver.now.withdrawal, driver.now.closing]).toEqual([undefined, undefined])
      expect(driver.now.documents.filter(({ issued }) => !issued)).toEqual([])
      expect(steps(driver.now, facts().today)).toEqual([])
      const last = driver.events.at(-1)
      expect(last && caseFigures(last, facts().now)).toEqual([])
      expect(driver.attempt(read.materials())).toBe('K303')
      expect(foldCase(CASE, driver.events)).toEqual(driver.now)
    }
  })

  it('once the applicant was told is for a supervisor to void', () => {
    expect(noticedOnce().attempt({ type: 'discard' })).toBe('K322')
    for (const start of [CaseDriver.accepted, () => CaseDriver.prepared(['core-1']).run({ type: 'holdPapers' })]) {
      expect(start().attempt({ type: 'discard' })).toBe('K303')
    }
  })
})

describe('a draft without a material expires', () => {
  const since = localDate('2026-04-30')
  const expire = (driver: CaseDriver, day: string, from: LocalDate = since, given = {}) => {
    driver.run({ type: 'expireDraft', since: from }, on(day, given))
    return driver.now.status
  }
  const opened = () => new CaseDriver().run(read.open()).run(read.identify('handler')).run(read.identify('applicant'))
  const empty = () => opened().run(read.materials('core-1', 'core-2', 'days', 'handover', 'fixed'))

  it('after the hall’s working days, without a document, once', () => {
    // Five working days after 2026-04-30 end on 2026-05-11.
    for (const start of [opened, empty]) {
      expect(expire(start(), '2026-05-11')).toBe('draft')
      const driver = start()
      expect(expire(driver, '2026-05-12')).toBe('discarded')
      expect(driver.events.at(-1)).toEqual({ type: 'DraftDiscarded', on: '2026-05-12', because: 'expired' })
      expect(driver.attempt({ type: 'expireDraft', since }, on('2026-05-13'))).toBe('K303')
    }
  })

  it('counted from the last event, for as long as the rules say', () => {
    expect(expire(opened(), '2026-05-12', localDate('2026-05-06'))).toBe('draft')
    expect(expire(opened(), '2026-05-12', since, rules({ draftDays: 10 }))).toBe('draft')
  })

  it('a draft does not expire on a provisional day', () => {
    expect(expire(opened(), '2027-03-01', localDate('2026-12-30'))).toBe('draft')
  })

  it('not once a material was received, the applicant was told, or a supervisor was asked', () => {
    expect(expire(CaseDriver.prepared(['days']), '2026-08-03')).toBe('draft')
    expect(expire(noticedOnce(), '2026-08-03')).toBe('draft')
    expect(asked().attempt({ type: 'expireDraft', since }, on('2026-08-03'))).toBe('K303')
  })
})
