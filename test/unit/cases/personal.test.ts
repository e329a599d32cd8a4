import { expect, it } from 'vitest'
import type { CaseEvent } from '../../../electron/cases/events.ts'
import { joinPersonal, type SplitEvent, splitPersonal } from '../../../electron/cases/personal.ts'
import { upcast } from '../../../electron/cases/upcast.ts'
import { CaseDriver, found } from '../../support/cases/case-builder.ts'

const accepted = (): CaseEvent => {
  const event = CaseDriver.accepted().events.at(-1)
  if (event?.type !== 'Accepted') throw new Error('not accepted')
  return event
}

it('splits off a gate’s inputs and reason about a person', () => {
  const { body, personal } = splitPersonal(accepted())
  expect(JSON.stringify(body)).not.toContain('R-1')
  expect(JSON.stringify(personal.handler)).toContain('R-1')
  expect(JSON.stringify(body)).toContain('longest time')
})

it('leaves no reason and no inputs of an erased person', () => {
  const { body } = splitPersonal(accepted())
  const event = joinPersonal({ body, personal: {} })
  if (event.type !== 'Accepted') throw new Error('another event')
  const grade = event.gates.find(({ id }) => id === 'grade')
  expect(grade).toMatchObject({ result: 'pass', reason: { en: '(erased)' }, inputs: [] })
})

it('reads the reason alone that the first release sealed', () => {
  const body = {
    type: 'Decided',
    outcome: 'trust',
    ruleVersion: '2026-1',
    gates: [
      { id: 'identity', result: 'pass', reason: { zh: '已读取', en: 'read' } },
      { id: 'grade', result: 'pass', party: 'handler' },
    ],
  } as unknown as SplitEvent['body']
  const event = upcast(joinPersonal({ body, personal: { handler: [{ zh: 'B', en: 'grade B' }] } }))
  expect(event).toMatchObject({
    gates: [
      { id: 'identity', code: 'G1', inputs: [] },
      { id: 'grade', code: 'G5', reason: { en: 'grade B' }, inputs: [] },
    ],
  })
})

it('seals the birth date with the name', () => {
  const [, event] = CaseDriver.prepared(['days'], found()).events
  if (event?.type !== 'PartyIdentified') throw new Error('another event')
  const born = { ...event, person: { ...event.person, birthDate: '1990-01-01' } } as CaseEvent
  expect(JSON.stringify(splitPersonal(born).body)).not.toContain('1990')
})
