import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { loadConfig } from '../../../electron/config/load.ts'
import { temporaryFolder } from '../../support/files/temporary-folder.ts'

let folder: string
beforeEach(async () => {
  folder = temporaryFolder()
})

const load = (env: Record<string, string> = {}) => loadConfig({ HALL_DATA: folder, ...env }, '.data')
const write = (content: unknown, name = 'config.json') => {
  const file = join(folder, name)
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}

const given = (_file: string) => load()

describe('the configuration', () => {
  it('is complete without a file', () => {
    const { config, file, dataFolder } = load()
    expect([file, dataFolder]).toEqual([undefined, folder])
    expect(config).toMatchObject({
      port: 8787,
      reader: 'sim',
      rules: { editions: [{ owedCap: 3 }] },
      credit: { timeoutMs: 3000 },
    })
  })

  it('is one file in the data folder, or the one in HALL_CONFIG', () => {
    write({ window: '7' })
    expect(load().config.window).toBe('7')
    expect(load({ HALL_CONFIG: write({ window: '8' }, 'other.json') }).config.window).toBe('8')
  })

  it('accepts names of earlier releases: prompts for reminders, and its list columns', () => {
    const list = {
      id: 'late',
      name: { zh: '逾期', en: 'Late' },
      about: 'owed',
      where: [{ prompts: { from: 2 } }, { light: ['red'] }],
      columns: ['caseNumber', 'prompts', 'lastPrompt'],
      screen: ['prompts'],
      sort: { by: 'caseNumber' },
    }
    write({ prompts: { enabled: false, lateDays: 7 }, worklists: [list] })
    expect(load().config).toMatchObject({
      reminders: { enabled: false, lateDays: 7 },
      worklists: [
        {
          where: [{ reminders: { from: 2 } }, { light: ['red'] }],
          columns: ['caseNumber', 'reminders', 'lastReminder'],
          screen: ['reminders'],
        },
      ],
    })
  })

  it('A507 for a section under both its former and its present name', () => {
    write({ prompts: { enabled: false }, reminders: { enabled: true } })
    expect(() => load()).toThrow(/A507.*prompts/s)
  })

  it('is overridden by the environment variables', () => {
    write({ port: 9000, reader: 'serial:/dev/ttyS9', credit: { retries: 0 } })
    const { config } = load({
      HALL_PORT: '9001',
      HALL_READER: 'tcp:192.0.2.7:5000',
      HALL_CREDIT_URL: 'http://127.0.0.1:1',
    })
    expect(config).toMatchObject({
      port: 9001,
      reader: 'tcp:192.0.2.7:5000',
      credit: { url: 'http://127.0.0.1:1', retries: 0 },
    })
    expect(load({ HALL_CREDIT_URL: 'none' }).config.credit.url).toBeNull()
  })

  it('HALL_CREDIT_URL=none asks no source, also none of several; an address does not replace them', () => {
    const sources = [{ id: 'a', name: { zh: '甲', en: 'A' }, url: 'http://127.0.0.1:1' }]
    const HALL_CONFIG = write({ credit: { sources } })
    expect(load({ HALL_CONFIG, HALL_CREDIT_URL: 'none' }).config.credit).toMatchObject({ url: null, sources: [] })
    const HALL_CREDIT_URL = 'http://127.0.0.1:2'
    expect(load({ HALL_CONFIG, HALL_CREDIT_URL }).config.credit.sources).toHaveLength(1)
  })

  it.each<[string, () => unknown, RegExp]>([
    ['no JSON', () => given(write('{')), /A507.*config\.json/],
    ['no object', () => given(write('[]')), /A507/],
    [
      'one operator twice',
      () => given(write(JSON.stringify({ operators: Array(2).fill({ id: 'a', name: 'A', role: 'clerk' }) }))),
      /A507.*same id/s,
    ],
    [
      'an operator called as the system is',
      () => given(write(JSON.stringify({ operators: [{ id: 'system', name: 'A', role: 'clerk' }] }))),
      /A507.*system/s,
    ],
    ...(['examiner', 'approver'] as const).map(
      role =>
        [
          `an ${role} of no department`,
          () => given(write({ operators: [{ id: 'a', name: 'A', role }] })),
          /A507.*needs departments.*承办部门.*operators/s,
        ] as [string, () => unknown, RegExp],
    ),
    [
      'a clerk of a department',
      () => given(write({ operators: [{ id: 'a', name: 'A', role: 'clerk', departments: 'all' }] })),
      /A507.*operators/s,
    ],
    ['an unknown field', () => given(write({ colour: 'red' })), /colour/],
    ['a port that is none', () => load({ HALL_PORT: 'http' }), /HALL_PORT/],
    ['a port out of range', () => load({ HALL_PORT: '70000' }), /port/],
    ['a reader of no kind', () => load({ HALL_READER: 'usb' }), /sim \| auto \| serial:PATH/],
    ['a time-out out of range', () => given(write({ credit: { timeoutMs: 1 } })), /timeoutMs/],
    ['an end of the business hours that is no time', () => given(write({ rules: { cutOff: '24:00' } })), /cutOff/],
    ['no operators', () => given(write({ operators: [] })), /operators/],
    ['a file that is not there', () => load({ HALL_CONFIG: join(folder, 'none.json') }), /A507.*none\.json/],
    ['a folder for a file', () => load({ HALL_CONFIG: folder }), /A507/],
  ])('with %s is refused, naming the place', (_what, act, expected) => {
    expect(act).toThrow(expected)
  })
})
