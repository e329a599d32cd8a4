import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { walkBeside } from '../../../electron/store/background-chain-check.ts'
import { type ChainEnd, GENESIS, verifyChain } from '../../../electron/store/chain.ts'
import { EVENTS, TestHall } from '../../support/halls/hall.ts'
import { LI } from '../../support/readers/cards.ts'

/** Of two cases. */
const LAST = 2 * EVENTS.accepted

let hall: TestHall
beforeEach(async () => {
  hall = await TestHall.open()
  await hall.accept()
  await hall.accept(['days'], LI)
})
afterEach(() => hall.remove())

const verify = () => verifyChain(hall.store.db, hall.store.keys)
const tamper = (sql: string) => hall.store.sqlite.exec(sql)

it('an untouched chain verifies', async () => {
  expect(await verify()).toMatchObject({ intact: true, events: LAST })
})

describe('the first row that does not fit is named', () => {
  it.each([
    ['a changed body', "UPDATE event SET body = replace(body, '2026', '2027') WHERE seq = 8", 8, 'hash'],
    ['a changed operator', "UPDATE event SET operator = 'nobody' WHERE seq = 3", 3, 'hash'],
    ['changed personal data', "UPDATE event SET sealed = sealed || ' ' WHERE seq = 2", 2, 'hash'],
    ['a deleted row', 'DELETE FROM event WHERE seq = 4', 5, 'gap'],
    [
      'two rows exchanged',
      'UPDATE event SET seq = -seq WHERE seq IN (5, 6); UPDATE event SET seq = 6 WHERE seq = -5; UPDATE event SET seq = 5 WHERE seq = -6',
      5,
      'previous',
    ],
    ['the last row cut off', `DELETE FROM event WHERE seq = ${LAST}`, LAST, 'head'],
    ['everything cut off', 'DELETE FROM event', 1, 'head'],
    ['everything and the end cut off', 'DELETE FROM event; DELETE FROM chain_head', 1, 'head'],
    ['a forged end', "UPDATE chain_head SET mac = '00'", LAST + 1, 'head'],
  ])('%s', async (_what, sql, seq, reason) => {
    tamper(sql)
    const verdict = await verify()
    expect(verdict).toEqual({ intact: false, seq, reason })
  })

  it('a changed row is found although all hashes were recomputed: the end is sealed with the hall’s key', async () => {
    const { eventHash } = await import('../../../electron/store/chain.ts')
    const rows = await hall.store.db.selectFrom('event').selectAll().orderBy('seq').execute()
    let previous = rows[0]?.previous ?? ''
    for (const row of rows) {
      const { hash: _, ...rest } = { ...row, previous, operator: row.seq === 3 ? 'nobody' : row.operator }
      previous = eventHash(rest)
      await hall.store.db
        .updateTable('event')
        .set({ ...rest, hash: previous })
        .where('seq', '=', row.seq)
        .execute()
    }
    expect(await verify()).toEqual({ intact: false, seq: LAST + 1, reason: 'head' })
  })
})

describe('verifying beside the hall’s work', () => {
  const walk = (end: ChainEnd, stop = new AbortController()) => walkBeside(hall.store.db, end, stop.signal)
  const now = () => hall.store.sqlite.prepare<[], ChainEnd>('SELECT seq, hash FROM chain_head').get() as ChainEnd

  it('ignores rows that are written meanwhile', async () => {
    const person = { name: '样本', idNumber: '440604199001010034' }
    const [broken] = await Promise.all([walk(now()), hall.accept(['days'], person)])
    expect(broken).toBeUndefined()
    expect(now().seq).toBeGreaterThan(LAST)
  })

  it.each([
    ['a changed row', "UPDATE event SET operator = 'nobody' WHERE seq = 3", 3, 'hash'],
    ['a deleted row', 'DELETE FROM event WHERE seq = 4', 5, 'gap'],
    ['the last row cut off', `DELETE FROM event WHERE seq = ${LAST}`, LAST, 'gap'],
  ])('names %s', async (_what, sql, seq, reason) => {
    const end = now()
    tamper(sql)
    expect(await walk(end)).toEqual({ intact: false, seq, reason })
  })

  it('names the place after a last row that was replaced', async () => {
    expect(await walk({ seq: LAST, hash: GENESIS })).toEqual({ intact: false, seq: LAST + 1, reason: 'head' })
  })

  it('ends at once for an empty chain', async () => {
    expect(await walk({ seq: 0, hash: GENESIS })).toBeUndefined()
  })
})
