import { afterAll, beforeAll, expect, it } from 'vitest'
import { acceptOwing, type HallClient, TestApplication } from '../../support/halls/application.ts'

let application: TestApplication
let client: HallClient
let number: string

beforeAll(async () => {
  application = await TestApplication.start()
  client = application.client()
  const accepted = await acceptOwing(client, 'wang', 'CC-WJ-0101', ['power-of-attorney'])
  number = accepted.caseNumber ?? ''
})

afterAll(() => application.remove())

const FORMS: readonly (readonly [string, (number: string) => string])[] = [
  ['as it is', text => text],
  ['with the prefix of our code', text => `RQ1:${text}`],
  ['through an input method', text => `RQ1：${text.replaceAll('-', '－')}`],
  ['in full-width digits', text => text.replace(/\d/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))],
  ['in lower case with blanks', text => ` rq1：${text.toLowerCase().replaceAll('-', '- ')}`],
]

it.each(FORMS)('a case is found by its number %s', async (_how, form) => {
  expect(await client.cases.find({ caseNumber: form(number) })).toMatchObject({ caseNumber: number })
})

it.each(FORMS)('a list is filtered by a number %s', async (_how, form) => {
  const filter = { list: 'open', caseNumber: form(number) }
  expect((await client.worklists.rows(filter)).rows).toMatchObject([{ caseNumber: number }])
  expect(await client.worklists.count(filter)).toEqual({ count: 1 })
  expect(await client.worklists.count({ ...filter, caseNumber: form('CC-XX-0101') })).toEqual({ count: 0 })
})
