import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { SubjectId } from '../../../electron/cases/model/ids.ts'
import { configSchema } from '../../../electron/config/schema.ts'
import { eraseSubjects } from '../../../electron/desk/people/erase-subject.ts'
import { purge } from '../../../electron/desk/people/purge.ts'
import { backupTo } from '../../../electron/store/backup.ts'
import { HallStore } from '../../../electron/store/hall-store.ts'
import { CLERK, TestHall } from '../../support/halls/hall.ts'

const config = configSchema.parse({})
const CALLER = { operator: CLERK, station: 'station-1', commandId: 'call-1' }

let hall: TestHall
beforeEach(async () => {
  hall = await TestHall.open()
})
afterEach(() => hall.remove())

async function withdrawn(): Promise<{ subject: SubjectId; box: string }> {
  const caseId = await hall.prepare(['days'])
  const { state } = await hall.run(caseId, { type: 'withdraw', reason: '不再办理' })
  const row = await hall.store.db.selectFrom('case_row').select('handler_sealed').executeTakeFirst()
  return { subject: state.parties.handler?.subjectId as SubjectId, box: row?.handler_sealed ?? '' }
}

async function wrappedKeys(): Promise<string[]> {
  const { db } = hall.store
  const rows = [
    ...(await db.selectFrom('subject').select('key').execute()),
    ...(await db.selectFrom('subject_key').select('key').execute()),
  ]
  return rows.flatMap(({ key }) => key ?? [])
}

function found(keys: readonly string[], ...files: string[]): string[] {
  const paths = files.map(file => join(hall.folder, file)).filter(path => existsSync(path))
  const bytes = paths.map(path => readFileSync(path, 'latin1')).join()
  return keys.filter(key => bytes.includes(key))
}

const purgeAll = () => purge({ ...hall, config }, CALLER, false)

it('keys of an erased person are not in the data folder, nor in a later backup', async () => {
  const { subject } = await withdrawn()
  const keys = await wrappedKeys()
  expect(keys).toHaveLength(3)
  await eraseSubjects(hall, [subject], '本人申请', CALLER)
  expect(found(keys, 'hall.db', 'hall.db-wal')).toEqual([])
  await backupTo(hall.store.sqlite, join(hall.folder, 'backup.db'))
  await hall.close()
  expect(found(keys, 'hall.db', 'hall.db-wal', 'backup.db')).toEqual([])
  hall = await TestHall.open({ folder: hall.folder })
})

it('keys destroyed by a purge are not in the data folder', async () => {
  await withdrawn()
  const [, ...keys] = await wrappedKeys()
  hall.setDay('2040-05-05')
  await purgeAll()
  expect(found(keys, 'hall.db', 'hall.db-wal')).toEqual([])
})

it('keys destroyed during an export are gone when it ends', async () => {
  const { subject } = await withdrawn()
  const keys = await wrappedKeys()
  const reader = await HallStore.open(hall.folder, { mode: 'read' })
  await reader.db.transaction().execute(async snapshot => {
    await snapshot.selectFrom('subject').selectAll().execute()
    await eraseSubjects(hall, [subject], '本人申请', CALLER)
    expect(found(keys, 'hall.db', 'hall.db-wal')).not.toEqual([])
  })
  await hall.store.finishScrub()
  expect(found(keys, 'hall.db', 'hall.db-wal')).toEqual([])
  await reader.close()
})

it('a purge between two reads of a key leaves nothing in memory', async () => {
  for (let apart = 0; apart < 16; apart++) {
    const { subject, box } = await withdrawn()
    const { store } = hall
    hall.setDay('2040-05-05')
    store.dropCaches()
    const reading = store.vault.unseal(store.db, subject, box)
    for (let turn = 0; turn < apart; turn++) await Promise.resolve()
    await purgeAll()
    await reading
    expect(await store.vault.unseal(store.db, subject, box)).toBeUndefined()
    await hall.remove()
    hall = await TestHall.open()
  }
})

it('a person purged while the clock was ahead can be served once it is right', async () => {
  const { subject, box } = await withdrawn()
  hall.setDay('2040-05-05')
  await purgeAll()
  hall.setDay('2026-05-06')
  const caseId = await hall.prepare(['days'])
  expect((await hall.desk.load(caseId)).state.parties.handler).toMatchObject({
    subjectId: subject,
    person: { name: '王样本' },
  })
  hall.store.dropCaches()
  expect((await hall.store.cases.fold(hall.store.db, caseId))?.state.parties.handler?.person.name).toBe('王样本')
  expect(await hall.store.vault.unseal(hall.store.db, subject, box)).toBeUndefined()
})
