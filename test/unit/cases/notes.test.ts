import { expect, it } from 'vitest'
import { descriptionOf } from '../../../electron/cases/explain.ts'
import { assess } from '../../../electron/cases/gates/evaluate.ts'
import { DEFAULT_RULES } from '../../../electron/cases/model/rules.ts'
import { explainNow, explainPlainly } from '../../../electron/cases/why/why.ts'
import { CaseDriver, facts } from '../../support/cases/case-builder.ts'

const TEXT = '申请人听力不便，请书面沟通'

it('a note changes neither the case nor what the citizen is told', () => {
  const driver = CaseDriver.accepted(['days'])
  const before = driver.now
  const plain = () => explainPlainly(driver.now, explainNow(assess(driver.now, facts()), DEFAULT_RULES), driver.events)
  const told = plain()
  driver.run({ type: 'note', text: `  ${TEXT} ` })
  expect(driver.now).toEqual({ ...before, version: before.version + 1 })
  expect(plain()).toEqual(told)
  const event = driver.events.at(-1)
  expect(event).toMatchObject({ type: 'NoteAdded', by: facts().operator.id, text: TEXT })
  if (!event) throw new Error('nothing happened')
  expect(descriptionOf(event)).not.toHaveProperty('plain')
  expect(descriptionOf(event)).not.toHaveProperty('document')
})

it('a note has 1 to 500 characters and is possible after the end', () => {
  const driver = CaseDriver.accepted(['days'])
  for (const text of ['', '  ', '长'.repeat(501)]) {
    expect(driver.attempt({ type: 'note', text })).toBe('K313')
  }
  driver.run({ type: 'withdraw', reason: '不办了' })
  expect(driver.attempt({ type: 'note', text: '长'.repeat(500) })).toBe('ok')
})
