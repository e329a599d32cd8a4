import { expect, it } from 'vitest'
import { bilingual } from '../../../electron/base/bilingual.ts'
import type { CaseEvent } from '../../../electron/cases/events.ts'
import { GATE_BASIS } from '../../../electron/cases/gates/basis.ts'
import { upcast, withCurrentEventNames } from '../../../electron/cases/upcast.ts'
import { itemSchema } from '../../../electron/catalogue/schema.ts'
import { item } from '../../support/cases/case-builder.ts'

it('an item of the first release gets today’s fields', () => {
  const first = {
    code: 'T-0001',
    version: '1',
    name: bilingual('测试事项', 'test item'),
    department: bilingual('测试部门', 'test department'),
    kind: 'promised',
    promisedDays: 10,
    openToDeferral: true,
    creditParties: ['handler'],
    scheme: 'letter',
    threshold: 'C',
    yieldsCertificate: true,
    basis: bilingual('依据', 'basis'),
    materials: [
      { id: 'core', name: bilingual('主件', 'core'), core: true, form: 'original', copies: 1 },
      {
        id: 'late',
        name: bilingual('副件', 'other'),
        core: false,
        form: 'copy',
        copies: 2,
        deferral: { mode: 'defer', due: { kind: 'workingDays', days: 5 } },
      },
    ],
  }
  const opened = upcast({ type: 'CaseOpened', item: first, station: 's', window: '1' } as unknown as CaseEvent)
  if (opened.type !== 'CaseOpened') throw new Error('another event')
  expect(opened.item.thresholds).toEqual({ letter: 'C' })
  expect(opened.item.materials[1]?.deferral).toEqual({ ...first.materials[1]?.deferral, dischargedBy: ['paper'] })
  expect(itemSchema.parse(opened.item)).toEqual(opened.item)
})

it('gates of the first release get a code, a basis and today’s ids', () => {
  const gates = [
    { id: 'identity', result: 'pass', reason: bilingual('已读取居民身份证', 'The resident card was read') },
    { id: 'noOverdue', result: 'fail', party: 'handler', reason: bilingual('逾期', 'overdue') },
  ]
  const event = { type: 'Decided', outcome: 'ordinary', gates, ruleVersion: '2026-1' } as unknown as CaseEvent
  expect(upcast(event)).toMatchObject({
    gates: [
      { id: 'identity', code: 'G1', basis: GATE_BASIS.identity, inputs: [] },
      { id: 'noBreach', code: 'G7', party: 'handler', reason: { zh: '逾期' }, inputs: [] },
    ],
  })
})

it('today’s events stay as they are', () => {
  const event: CaseEvent = { type: 'CaseOpened', item: item(), station: 's', window: '1' }
  expect(upcast(event)).toBe(event)
})

it('Prompted becomes Reminded; other events stay as they are', () => {
  const step = { kind: 'T0', channel: 'sms', to: 'applicant', result: 'sent', about: [], textVersion: 'prompt-2026-1' }
  expect(withCurrentEventNames({ type: 'Prompted', prompt: 'a1', ...step })).toEqual({
    type: 'Reminded',
    reminder: 'a1',
    ...step,
  })
  const reminded = { type: 'Reminded', reminder: 'a1', ...step }
  expect(withCurrentEventNames(reminded)).toBe(reminded)
})

it('reads how often a restored material was reminded of under its former name', () => {
  const owed = { owedId: 'c:m', status: 'owed' }
  const undone = (restored: object) =>
    upcast({ type: 'MistakenDayUndone', restored: { owed: [restored, owed] } } as unknown as CaseEvent)
  const reminded = { times: 2, last: '2026-05-06' }
  expect(undone({ ...owed, prompted: reminded })).toMatchObject({ restored: { owed: [{ ...owed, reminded }, owed] } })
  expect(undone({ ...owed, prompted: reminded })).not.toHaveProperty('restored.owed.0.prompted')
  expect(undone({ ...owed, reminded })).toMatchObject({ restored: { owed: [{ ...owed, reminded }, owed] } })
})
