import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { verifyChain } from '../../../electron/store/chain.ts'
import { insertRow, runCompiled, updateRow } from '../../../electron/store/prepared-statements.ts'
import type { EventTable, HallDatabase, StepRowTable } from '../../../electron/store/schema.ts'
import { EVENTS, TestHall } from '../../support/halls/hall.ts'
import { LI } from '../../support/readers/cards.ts'

let hall: TestHall
beforeEach(async () => {
  hall = await TestHall.open()
})
afterEach(() => hall.remove())

const TABLES = ['event', 'case_row', 'owed_row', 'trust_row', 'step_row', 'order_row'] as const

function sample(table: keyof HallDatabase, from: number): Record<string, string | number> {
  const columns = hall.store.sqlite.pragma(`table_info(${table})`) as { name: string; type: string }[]
  return Object.fromEntries(
    columns.map(({ name, type }, index) => [name, type.toLowerCase() === 'integer' ? from + index : `${name} ${from}`]),
  )
}

const turned = <Row extends object>(row: Row) => Object.fromEntries(Object.entries(row).toReversed()) as Row
const stored = (table: string) => hall.store.sqlite.prepare(`SELECT * FROM ${table} ORDER BY 1`).all()

describe('a row is written by the names of its columns, whatever order its properties come in', () => {
  it.each(TABLES)('%s', async table => {
    hall.store.sqlite.exec(`DELETE FROM ${table}`)
    const rows = [sample(table, 1), sample(table, 1001), sample(table, 2001)]
    await hall.store.transaction(async trx => {
      const [first, second, third] = rows
      await insertRow(trx, table, first ?? {})
      await insertRow(trx, table, turned(second ?? {}))
      await insertRow(trx, table, third ?? {})
    })
    expect(stored(table)).toEqual(rows)
  })

  it('an update writes each value to its named column', async () => {
    const row = sample('step_row', 1) as unknown as StepRowTable
    const change = { due_key: '2026-05-06', window: '9' }
    const { due_key, window, ...rest } = { ...row, ...change }
    await hall.store.transaction(async trx => {
      await insertRow(trx, 'step_row', row)
      await updateRow(trx, 'step_row', 'step_key', row, { ...row, ...change })
      await updateRow(trx, 'step_row', 'step_key', { ...row, ...change }, row)
      await updateRow<StepRowTable>(trx, 'step_row', 'step_key', row, { window, due_key, ...rest })
    })
    expect(stored('step_row')).toEqual([{ ...row, ...change }])
  })

  it('with one column fewer than the row before', async () => {
    const { material_zh: _zh, ...without } = sample('step_row', 1)
    const whole = sample('step_row', 1001)
    await hall.store.transaction(async trx => {
      await insertRow(trx, 'step_row', whole)
      await insertRow(trx, 'step_row', without)
    })
    expect(stored('step_row')).toEqual([{ ...without, material_zh: null }, whole])
  })
})

it('operator, station and time in another order leave the chain intact', async () => {
  const caseId = await hall.accept()
  const { store } = hall
  const record = await hall.desk.load(caseId)
  const { at, operator, station } = record.updated
  await store.transaction(trx =>
    store.cases.append(trx, caseId, record, [{ type: 'MaterialsChecked', missing: [] }], {
      command: 'c-1',
      station,
      operator,
      at,
    }),
  )
  await hall.accept(['days'], LI)
  expect(await verifyChain(store.db, store.keys)).toMatchObject({ intact: true, events: 2 * EVENTS.accepted + 1 })
  const row = await store.db
    .selectFrom('event')
    .selectAll()
    .where('seq', '=', EVENTS.accepted + 1)
    .executeTakeFirstOrThrow()
  expect(row satisfies EventTable).toMatchObject({ operator, station, at, command: 'c-1' })
})

describe('a statement that does not fit its values is refused', () => {
  const byStream = (name: string, values: Record<string, unknown>) =>
    runCompiled(
      hall.store.db,
      name,
      slot => hall.store.db.selectFrom('event').select('seq').where('stream', '=', slot('stream')),
      values,
    )

  it('a value without a parameter', async () => {
    await expect(byStream('test: too much', { stream: 'audit', type: 'x' })).rejects.toThrow('no slot for type')
  })

  it('a parameter without a value', async () => {
    expect(await byStream('test: too little', { stream: 'audit' })).toEqual([])
    await expect(byStream('test: too little', {})).rejects.toThrow('no value for stream')
  })
})
