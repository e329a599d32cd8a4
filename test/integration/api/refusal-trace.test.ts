import { randomUUID } from 'node:crypto'
import { request } from 'node:http'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readAudit } from '../../../electron/store/audit.ts'
import { verifyChain } from '../../../electron/store/chain.ts'
import { HallStore } from '../../../electron/store/hall-store.ts'
import { temporaryFolder } from '../../support/files/temporary-folder.ts'
import { faultOf, TestApplication } from '../../support/halls/application.ts'

let folder: string
let hall: TestApplication
beforeEach(async () => {
  folder = temporaryFolder()
  hall = await TestApplication.start({ folder })
})
afterEach(() => hall.stop())

/** Stopping the hall writes all counts. */
async function refusals(): Promise<string[]> {
  await hall.stop()
  const store = await HallStore.open(folder, { mode: 'read' })
  try {
    expect(await verifyChain(store.db, store.keys)).toMatchObject({ intact: true })
    const audited = await readAudit(store.db)
    return audited.flatMap(({ entry, meta }) =>
      entry.type === 'CallRefused'
        ? [`${entry.code} ${entry.call} by ${meta.operator || 'nobody'} at ${meta.station} × ${entry.count}`]
        : [],
    )
  } finally {
    await store.close()
  }
}

/** Another name for this machine, as after DNS rebinding. */
function foreign(path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asked = request(`${hall.address}${path}`, { headers: { host: 'evil.example' } }, response => {
      response.resume()
      resolve(response.statusCode)
    })
    asked.once('error', reject).end()
  })
}

it('two hundred refused erasures and fifty foreign hosts are a few lines of the audit', async () => {
  const lead = hall.client('lead-1')
  const asked = { by: 'number', kind: 'person', number: '440604199001010018', purpose: '本人申请' } as const
  for (let at = 0; at < 200; at++) await faultOf(lead.subjects.erase({ asked, reason: '删除' }))
  for (let at = 0; at < 50; at++) expect(await foreign(`/api/cases/${randomUUID()}`)).toBe(403)
  expect(await refusals()).toEqual([
    'A502 subjects.erase by lead-1 at test-1 × 1',
    'A503 * by nobody at counter-1 × 1',
    'A502 subjects.erase by lead-1 at test-1 × 199',
    'A503 * by nobody at counter-1 × 49',
  ])
})

it('says who was refused what and where, but not whom it was about', async () => {
  const admin = hall.client('admin-1')
  const clerk = hall.client('clerk-1')
  const asked = { by: 'number', kind: 'person', number: '440604199001010018', purpose: '本人申请' } as const
  await faultOf(admin.subjects.erase({ asked, reason: '删除' }))
  await faultOf(hall.client('nobody').cases.get({ caseId: randomUUID() }))
  await faultOf(clerk.people.unmask({ caseId: randomUUID(), party: 'handler', purpose: ' ' }))
  await faultOf(clerk.worklists.export({ list: 'open', format: 'csv' }))
  await faultOf(hall.portClient('kiosk-1').cases.find({ caseNumber: 'X-1' }))
  await faultOf(clerk.cases.find({ caseNumber: 'X-1' }))
  expect(await refusals()).toEqual([
    'A564 subjects.erase by admin-1 at test-1 × 1',
    'A501 cases.get by nobody at test-1 × 1',
    'A506 people.unmask by clerk-1 at test-1 × 1',
    'A502 worklists.export by clerk-1 at test-1 × 1',
    'A502 cases.find by kiosk-1 at test-1 × 1',
  ])
  const store = await HallStore.open(folder, { mode: 'read' })
  const rows = await store.db.selectFrom('event').selectAll().where('type', '=', 'CallRefused').execute()
  await store.close()
  for (const text of ['44060419', '删除', 'nobody']) expect(JSON.stringify(rows)).not.toContain(text)
})

it('a header with an invalid station name is not recorded as one', async () => {
  await fetch(`${hall.address}/api/cases/${randomUUID()}`, {
    headers: { 'x-hall-operator': 'clerk-9', 'x-hall-station': '<script>440604199001010018</script>' },
  })
  expect(await refusals()).toEqual(['A501 cases.get by nobody at counter-1 × 1'])
})
