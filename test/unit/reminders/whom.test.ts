import { describe, expect, it } from 'vitest'
import { localDate } from '../../../electron/base/local-date.ts'
import type { CaseCommand } from '../../../electron/cases/commands.ts'
import type { CaseEvent } from '../../../electron/cases/events.ts'
import type { SubjectId } from '../../../electron/cases/model/ids.ts'
import { joinPersonal, personalKind, splitPersonal } from '../../../electron/cases/personal.ts'
import type { Contact } from '../../../electron/cases/reminding/events.ts'
import type { Party } from '../../../electron/catalogue/model/item.ts'
import { DEFAULT_REMINDERS, GATEWAY_DEFAULTS, type ReminderOptions } from '../../../electron/reminders/options.ts'
import { wayTo } from '../../../electron/reminders/whom.ts'
import { CaseDriver } from '../../support/cases/case-builder.ts'

const WITH_GATEWAY: ReminderOptions = {
  ...DEFAULT_REMINDERS,
  gateway: { ...GATEWAY_DEFAULTS, url: 'http://127.0.0.1:1', keyId: 'hall', secret: 'a secret', signature: '禅城政务' },
}
const contact = (party: Party, left: Contact): CaseCommand => ({ type: 'recordContact', party, ...left })

function way(contacts: Partial<Record<Party, Contact>>, options = WITH_GATEWAY) {
  const driver = CaseDriver.accepted()
  for (const party of ['handler', 'applicant'] as const) {
    const left = contacts[party]
    if (left) driver.run(contact(party, left))
  }
  return wayTo(driver.now, options)
}

const MOBILE = '13812343210'

describe('who is told, and how', () => {
  it('the handler, who stood at the counter, by text', () => {
    const both = {
      handler: { phone: MOBILE, reach: 'sms' },
      applicant: { phone: '13912343210', reach: 'sms' },
    } as const
    expect(way(both)).toEqual({ to: 'handler', channel: 'sms' })
    expect(way(both, { ...WITH_GATEWAY, to: ['applicant'] })).toEqual({ to: 'applicant', channel: 'sms' })
  })

  it('the applicant, when only the applicant left a number, or the handler wants no reminders', () => {
    expect(way({ applicant: { phone: MOBILE, reach: 'sms' } })).toEqual({ to: 'applicant', channel: 'sms' })
    expect(way({ handler: { phone: MOBILE, reach: 'none' }, applicant: { phone: MOBILE, reach: 'sms' } })).toEqual({
      to: 'applicant',
      channel: 'sms',
    })
  })

  it.each<[string, Contact | undefined, ReminderOptions, string]>([
    ['no number was left', undefined, WITH_GATEWAY, 'K364'],
    ['the person wants to be called', { phone: MOBILE, reach: 'phone' }, WITH_GATEWAY, 'K368'],
    ['the number is a landline', { phone: '0757-83331234', reach: 'sms' }, WITH_GATEWAY, 'K367'],
    ['there is no gateway', { phone: MOBILE, reach: 'sms' }, DEFAULT_REMINDERS, 'A548'],
    ['reminders are switched off', { phone: MOBILE, reach: 'sms' }, { ...WITH_GATEWAY, enabled: false }, 'A548'],
  ])('somebody calls when %s', (_why, left, options, code) => {
    expect(way(left ? { handler: left } : {}, options)).toEqual({ to: 'handler', channel: 'phone', code })
  })

  it('nobody, when all parties want no reminders', () => {
    expect(way({ handler: { reach: 'none' }, applicant: { phone: MOBILE, reach: 'none' } })).toMatchObject({
      channel: 'none',
      code: 'K366',
    })
  })
})

describe('contacts in a case', () => {
  it('a person in both roles has one phone number', () => {
    const driver = CaseDriver.accepted()
    const { applicant, handler } = driver.now.parties
    if (!applicant || !handler) throw new Error('no parties')
    const same = 'subject-1' as SubjectId
    driver.state = {
      ...driver.now,
      parties: { applicant: { ...applicant, subjectId: same }, handler: { ...handler, subjectId: same } },
    }
    driver.run(contact('handler', { phone: MOBILE, reach: 'sms' }))
    expect(driver.now.parties.applicant?.person).toMatchObject({ phone: MOBILE, reach: 'sms' })
    driver.run(contact('applicant', { reach: 'none' }))
    expect(driver.now.parties.handler?.person).toMatchObject({ phone: MOBILE, reach: 'none' })
    driver.run(contact('applicant', { phone: '', reach: 'sms' }))
    expect(driver.now.parties.handler?.person).toEqual({ name: '样本', number: '440604199001010018', reach: 'sms' })
  })

  it('the same contact again changes nothing, and a promise stays as it was signed', () => {
    const driver = CaseDriver.prepared(['days']).promise()
    driver.run(contact('handler', { phone: MOBILE, reach: 'sms' }))
    const { version } = driver.now
    driver.run(contact('handler', { phone: MOBILE, reach: 'sms' }))
    expect([driver.now.version, driver.now.promise?.signed]).toEqual([version, true])
    expect(driver.attempt({ type: 'acceptOwing' })).toBe('ok')
  })
})

it('after an erasure contacts and notes are gone and nobody is called', () => {
  const events: CaseEvent[] = [
    { type: 'ContactRecorded', party: 'handler', contact: { phone: MOBILE, reach: 'sms' } },
    {
      type: 'Reminded',
      on: localDate('2026-05-07'),
      reminder: 'p',
      kind: 'manual',
      channel: 'phone',
      to: 'handler',
      result: 'reached',
      about: [],
      textVersion: 'v',
      note: '下周一送来',
    },
  ]
  for (const event of events) {
    const split = splitPersonal(event)
    expect(JSON.stringify(split.body)).not.toMatch(/138|下周一/)
    expect([joinPersonal(split), personalKind(event.type)]).toEqual([event, 'identity'])
  }
  const [contactLeft, call] = events.map(event => joinPersonal({ ...splitPersonal(event), personal: {} }))
  expect(contactLeft).toEqual({ type: 'ContactRecorded', party: 'handler', contact: { reach: 'none' } })
  expect(call).not.toHaveProperty('note')
})

describe('steps of a reminder in a case', () => {
  const step = (driver: CaseDriver, result: 'sent' | 'reached' | 'notReached' | 'failed' | 'wrongNumber', at = 0) =>
    ({
      type: 'recordReminder',
      step: {
        reminder: 'p',
        kind: 'T-1',
        channel: 'sms',
        to: 'handler',
        result,
        about: driver.now.owed.slice(at, at + 1).map(({ owedId }) => owedId),
        textVersion: 'v',
      },
    }) as const

  it('only a reminder that reached the citizen counts, and only for its materials', () => {
    const driver = CaseDriver.accepted()
    for (const result of ['failed', 'notReached', 'sent', 'reached'] as const) driver.run(step(driver, result))
    expect(driver.now.owed.map(({ reminded }) => reminded)).toEqual([{ times: 2, last: '2026-04-30' }, undefined])
  })

  it('a wrong number is forgotten: a stranger is not told of the case', () => {
    const driver = CaseDriver.accepted()
    driver.run(contact('handler', { phone: MOBILE, reach: 'sms' })).run(step(driver, 'wrongNumber'))
    expect(driver.now.parties.handler?.person.phone).toBeUndefined()
    expect(wayTo(driver.now, WITH_GATEWAY)).toMatchObject({ channel: 'phone', code: 'K364' })
  })

  it('are recorded also after the case has ended', () => {
    const driver = CaseDriver.accepted()
    driver.run({ type: 'withdraw', reason: '不办了' })
    expect(driver.attempt(step(driver, 'sent'))).toBe('ok')
    expect(driver.attempt(contact('handler', { reach: 'none' }))).toBe('K303')
  })
})
