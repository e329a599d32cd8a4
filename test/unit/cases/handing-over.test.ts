import { describe, expect, it } from 'vitest'
import { localDate } from '../../../electron/base/local-date.ts'
import type { CaseCommand } from '../../../electron/cases/commands.ts'
import type { CaseEvent } from '../../../electron/cases/events.ts'
import { identifiedText } from '../../../electron/cases/handover/texts.ts'
import type { SubjectId } from '../../../electron/cases/model/ids.ts'
import { upcast } from '../../../electron/cases/upcast.ts'
import { CaseDriver, facts, item } from '../../support/cases/case-builder.ts'

const CARD = { validTo: '长期', samId: 'sam-1', warnings: [] }
const PERSON = { name: '样本', number: '440604199001010018' }

type AtCounter = Extract<CaseCommand, { type: 'handOver'; method: 'counter' }>

function by(subject: string, rest: Partial<AtCounter> = {}, card: typeof CARD | undefined = CARD): AtCounter {
  const standsThere = {
    subjectId: subject as SubjectId,
    numberKind: 'resident' as const,
    person: PERSON,
    ...(card ? { card } : {}),
  }
  return { type: 'handOver', method: 'counter', standsThere, ...rest }
}

const typed = (subject: string, rest: Partial<AtCounter> = {}) => {
  const { standsThere, ...command } = by(subject, rest)
  const { card: _, ...who } = standsThere
  return { ...command, standsThere: { ...who, ...rest.standsThere } }
}

const decided = () => CaseDriver.prepared([]).run({ type: 'acceptFull' }).granted()

const AUTHORITY = { kind: 'powerOfAttorney', number: '粤2026-3', seen: 'original' } as const

function handedOver(driver: CaseDriver) {
  const event = driver.events.at(-1)
  if (event?.type !== 'HandedOver') throw new Error(`the last event is ${event?.type}`)
  return event
}

describe('handing over the result at the counter', () => {
  it('records the party and the card that was read', () => {
    for (const party of ['applicant', 'handler'] as const) {
      const driver = decided().run(by(`subject-${party}`))
      expect(handedOver(driver)).toMatchObject({ takenBy: party, identified: { by: 'card', card: CARD } })
      expect(driver.now.status).toBe('handedOver')
    }
  })

  it('K395 for a stranger’s card, naming the parties who may collect', () => {
    const driver = decided()
    const before = driver.events.length
    const refusal = decisionOf(driver, by('subject-stranger'))
    expect(refusal).toMatchObject({
      code: 'K395',
      about: [{ zh: '申请人' }, { zh: '经办人' }, { zh: '持授权文件的代领人' }],
    })
    expect(driver.events).toHaveLength(before)
  })

  it('records a stranger with a checked authority', () => {
    const driver = decided().run(by('subject-stranger', { authority: AUTHORITY }))
    expect(handedOver(driver)).toMatchObject({
      takenBy: 'other',
      collector: { subjectId: 'subject-stranger', person: PERSON, authority: AUTHORITY },
    })
  })

  it('K396 for an authority without number or date, or with a future date', () => {
    const { number: _, ...bare } = AUTHORITY
    const tomorrow = localDate('2026-05-01')
    for (const authority of [bare, { ...bare, number: ' ' }, { ...bare, date: tomorrow }]) {
      expect(decided().attempt(by('subject-stranger', { authority }))).toBe('K396')
    }
    expect(decided().attempt(by('subject-stranger', { authority: { ...bare, date: facts().today } }))).toBe('ok')
  })

  it('a typed person needs a reason and must be a party by number and name', () => {
    expect(decided().attempt(typed('subject-handler'))).toBe('K313')
    const reason = '身份证补办中，核对临时身份证'
    const named = (...parties: readonly ('applicant' | 'handler')[]) => ({
      reason,
      standsThere: { ...typed('subject-handler').standsThere, named: parties },
    })
    const driver = decided().run(typed('subject-handler', named('handler')))
    expect(handedOver(driver)).toMatchObject({ takenBy: 'handler', identified: { by: 'typed', reason } })
    expect(decided().attempt(typed('subject-handler', named()))).toBe('K395')
    expect(decided().attempt(typed('subject-handler', named('applicant')))).toBe('K395')
  })

  it('accepts a party with two records under one number', () => {
    const twice = { ...by('subject-right').standsThere, alsoOnFile: ['subject-handler' as SubjectId] }
    expect(handedOver(decided().run(by('subject-right', { standsThere: twice })))).toMatchObject({ takenBy: 'handler' })
  })

  it('an expired card needs a reason', () => {
    const old = { ...CARD, validTo: '2026-04-29' }
    expect(decided().attempt(by('subject-handler', {}, old))).toBe('K313')
    const driver = decided().run(by('subject-handler', { reason: '已受理换证' }, old))
    expect(handedOver(driver)).toMatchObject({ identified: { by: 'card', reason: '已受理换证' } })
    expect(decided().attempt(by('subject-handler', {}, { ...CARD, validTo: '2026-04-30' }))).toBe('ok')
  })

  it('a sent result goes to the party on record', () => {
    const driver = decided().run({ type: 'handOver', method: 'post', takenBy: 'applicant' })
    expect(handedOver(driver)).toMatchObject({ takenBy: 'applicant', identified: { by: 'record' } })
  })

  it('a handover of an earlier release reads as to the party on record, not identified', () => {
    const first = { type: 'HandedOver', on: localDate('2026-04-30'), method: 'counter', takenBy: 'handler' }
    const event = upcast(first as unknown as CaseEvent)
    if (event.type !== 'HandedOver') throw new Error('another event')
    expect(event).toEqual({ ...first, identified: { by: 'record' } })
    expect(identifiedText(event.identified).en).toBe('the party on record, not identified')
    expect(upcast(event)).toBe(event)
  })
})

describe('without a decision', () => {
  const handOver = by('subject-handler')

  it('handover, the finished result and closing are refused', () => {
    const driver = CaseDriver.prepared([]).run({ type: 'acceptFull' })
    expect(driver.attempt(handOver)).toBe('K397')
    expect(driver.attempt({ type: 'readyResult' })).toBe('K397')
    expect(driver.granted().run({ type: 'readyResult' }).attempt(handOver)).toBe('ok')
    const plain = CaseDriver.prepared([], undefined, item({ yieldsCertificate: false })).run({ type: 'acceptFull' })
    expect(plain.attempt({ type: 'close', result: '6', reason: '' })).toBe('K397')
    expect(plain.granted().attempt({ type: 'close', result: '6', reason: '' })).toBe('ok')
  })

  it('handover of an instant item also records its decision', () => {
    const instant = item({ kind: 'instant', promisedDays: 0, grantedAtWindow: true })
    const driver = CaseDriver.prepared([], undefined, instant).run({ type: 'acceptFull' })
    expect(driver.attempt(handOver)).toBe('K397')
    driver.run({ ...handOver, granting: true })
    expect(driver.events.slice(-2)).toMatchObject([{ type: 'ResultDecided', granted: true }, { type: 'HandedOver' }])
  })

  it('handover of an item with a time limit never decides it', () => {
    const driver = CaseDriver.prepared([]).run({ type: 'acceptFull' })
    expect(driver.attempt({ ...handOver, granting: true })).toBe('K397')
  })

  it('handover with a decision stays locked while a material is owed', () => {
    const driver = CaseDriver.accepted(['handover']).granted()
    expect(driver.attempt(handOver)).toBe('K306')
  })
})

function decisionOf(driver: CaseDriver, command: CaseCommand) {
  const refused = { code: '', about: [] as readonly { zh: string }[] }
  const decision = driver.decisionOn(command)
  return decision.ok ? refused : decision.refusal
}
