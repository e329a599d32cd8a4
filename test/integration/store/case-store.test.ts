import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CaseId } from '../../../electron/cases/model/ids.ts'
import { owedId } from '../../../electron/cases/model/ids.ts'
import { DATABASE_FILE } from '../../../electron/store/open.ts'
import { projectionDigest, rebuildProjections } from '../../../electron/store/rebuild.ts'
import { codeOf, LEAD, TestHall } from '../../support/halls/hall.ts'
import { LI, WANG } from '../../support/readers/cards.ts'

let hall: TestHall
beforeEach(async () => {
  hall = await TestHall.open()
})
afterEach(() => hall.remove())

describe('a case', () => {
  it('is read back as it was written, person and reasons included', async () => {
    const caseId = await hall.accept()
    const { state } = await hall.desk.load(caseId)
    expect(state).toMatchObject({
      status: 'accepted',
      caseNumber: 'T-0001-20260430-0001',
      parties: { handler: { person: { name: WANG.name, number: WANG.idNumber } } },
      credit: { handler: { status: 'FOUND', grade: 'B' } },
    })
    const history = await hall.store.cases.history(hall.store.db, caseId)
    expect(history.map(({ event }) => event.type)).toEqual(
      'CaseOpened PartyIdentified PartyIdentified PrivacyNoticeShown MaterialsChecked CreditAnswered PromisePrepared PromiseSigned Accepted'.split(
        ' ',
      ),
    )
    const accepted = history.at(-1)
    if (accepted?.event.type !== 'Accepted') throw new Error('not accepted')
    expect(accepted.event.gates.find(gate => gate.id === 'grade')?.reason.zh).toContain('B')
    expect(accepted.meta).toMatchObject({ operator: 'clerk-1', station: 'station-1', at: '2026-04-30T02:00:00.000Z' })
  })

  it('gets numbers without gaps or repeats, per item and day', async () => {
    const numbers: (string | undefined)[] = []
    for (const person of [WANG, LI]) {
      numbers.push((await hall.desk.load(await hall.accept(['days'], person))).state.caseNumber)
    }
    hall.now += 24 * 3600_000
    numbers.push(
      (
        await hall.desk.load(
          await hall.prepare(['core-1']).then(async id => {
            await hall.run(id, { type: 'giveOneTimeNotice' })
            return id
          }),
        )
      ).state.caseNumber,
    )
    expect(numbers).toEqual(['T-0001-20260430-0001', 'T-0001-20260430-0002', 'T-0001-20260501-0001'])
  })

  it('carries out all commands of a call, or none', async () => {
    const caseId = await hall.prepare(['days'])
    const before = (await hall.desk.load(caseId)).state.version
    expect(
      await codeOf(
        hall.run(caseId, { type: 'preparePromise' }, { type: 'handOver', method: 'post', takenBy: 'handler' }),
      ),
    ).toBe('K303')
    expect((await hall.desk.load(caseId)).state.version).toBe(before)
  })
})

describe('two clerks on one case', () => {
  it('one succeeds, the other is refused and changes nothing', async () => {
    const caseId = await hall.accept(['days'])
    const { version } = (await hall.desk.load(caseId)).state
    const supply = { type: 'supply', owedId: owedId(caseId, 'days'), method: 'counter' } as const
    const results = await Promise.all([
      codeOf(hall.desk.run(caseId, [supply], hall.caller(), version)),
      codeOf(hall.desk.run(caseId, [{ type: 'withdraw', reason: '撤回' }], hall.caller(LEAD), version)),
    ])
    expect(results.sort()).toEqual(['K302', 'ok'])
    expect((await hall.desk.load(caseId)).state.version).toBe(version + 1)
  })

  it('and two cases of one person cannot exceed the cap together', async () => {
    const ids = await Promise.all([hall.prepare(['days', 'handover']), hall.prepare(['days', 'handover'])])
    await Promise.all(ids.map(id => hall.promise(id)))
    const results = await Promise.all(ids.map(id => codeOf(hall.run(id, { type: 'acceptOwing' }))))
    expect(results.sort()).toEqual(['K304', 'ok'])
  })
})

it('a repeated call happens once', async () => {
  const caseId = await hall.prepare(['days'])
  const caller = hall.caller()
  await hall.promise(caseId)
  const commands = [{ type: 'acceptOwing' }] as const
  const first = await hall.desk.run(caseId, commands, caller)
  const again = await hall.desk.run(caseId, commands, caller)
  expect(again.state).toEqual(first.state)
})

it('K301 for an unknown case', async () => {
  expect(await codeOf(hall.desk.load(randomUUID() as CaseId))).toBe('K301')
  expect(await codeOf(hall.run(randomUUID() as CaseId, { type: 'decide' }))).toBe('K301')
})

describe('personal data', () => {
  it('is not readable in the database file', async () => {
    await hall.accept()
    hall.store.sqlite.pragma('wal_checkpoint(TRUNCATE)')
    const bytes = await readFile(join(hall.folder, DATABASE_FILE))
    for (const secret of [WANG.name, WANG.idNumber, WANG.idNumber.slice(6)]) {
      expect(bytes.includes(Buffer.from(secret))).toBe(false)
    }
  })

  it('with the same number belongs to the same subject', async () => {
    const { db, vault } = hall.store
    const first = await vault.subjectFor(db, 'resident', LI.idNumber)
    expect(await vault.subjectFor(db, 'resident', LI.idNumber.toLowerCase())).toBe(first)
    expect(await vault.findSubject(db, 'resident', WANG.idNumber)).toBeUndefined()
    expect(await vault.findSubject(db, 'uscc', LI.idNumber)).toBeUndefined()
  })

  it('is unreadable once its key is destroyed; case and chain stay intact', async () => {
    const caseId = await hall.accept()
    const { state } = await hall.desk.load(caseId)
    const subject = state.parties.handler?.subjectId ?? ''
    await hall.store.db.updateTable('subject').set({ key: null }).where('subject', '=', subject).execute()
    hall.store.dropCaches()
    const erased = (await hall.desk.load(caseId)).state
    expect(erased.parties.handler?.person).toEqual({ name: '（已删除）', number: '' })
    expect(erased.credit.handler?.status).toBe('UNAVAILABLE')
    expect(erased.caseNumber).toBe(state.caseNumber)
    const report = await rebuildProjections(hall.store.db, hall.store.cases)
    expect(report.after).toBe(report.before)
  })
})

describe('projections', () => {
  it('are equal to the byte after a rebuild', async () => {
    const caseId = await hall.accept()
    await hall.run(caseId, { type: 'supply', owedId: owedId(caseId, 'days'), method: 'counter' })
    await hall.run(caseId, { type: 'rejectSupply', owedId: owedId(caseId, 'days'), reason: '不清晰' })
    await hall.run(await hall.prepare(['core-1'], undefined, LI), { type: 'giveOneTimeNotice' })
    await hall.run(await hall.prepare([]), { type: 'withdraw', reason: '撤回' })
    const report = await rebuildProjections(hall.store.db, hall.store.cases)
    expect(report).toEqual({ cases: 3, before: report.after, after: report.after })
  })

  it('that were altered are repaired by a rebuild', async () => {
    await hall.accept()
    const right = await projectionDigest(hall.store.db)
    await hall.store.db.updateTable('owed_row').set({ due_on: '2030-01-01' }).execute()
    const report = await rebuildProjections(hall.store.db, hall.store.cases)
    expect(report.before).not.toBe(right)
    expect(report.after).toBe(right)
  })
})
