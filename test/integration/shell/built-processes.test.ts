import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { temporaryFolder } from '../../support/files/temporary-folder.ts'
import { ITEM_ROW, MATERIAL_ROW, workbookOf } from '../../support/files/workbook.ts'
import type { HallClient } from '../../support/halls/application.ts'
import { TestUtilityProcess } from '../../support/processes/utility-process.ts'

/** Within the project, where the build finds its packages. */
let built: string
beforeAll(() => {
  mkdirSync('test-results', { recursive: true })
  built = mkdtempSync(join('test-results', 'built-'))
  const vite = [
    'node_modules/vite/bin/vite.js',
    'build',
    '--mode',
    'processes',
    '--logLevel',
    'error',
    '--outDir',
    built,
  ]
  execFileSync(process.execPath, vite, { stdio: 'inherit' })
}, 180_000)
afterAll(() => rmSync(built, { recursive: true, force: true }))

it('the built application process works on files in threads', async () => {
  const env = { HALL_DATA: temporaryFolder(), HALL_READER: 'sim', HALL_CREDIT_URL: 'none' }
  const application = new TestUtilityProcess(join(relative('.', built), 'application-process.js'), env)
  try {
    const { port1, port2 } = new MessageChannel()
    application.send({ kind: 'window' }, port1)
    port2.start()
    const client: HallClient = createORPCClient(new RPCLink({ port: port2, headers: { 'x-hall-operator': 'admin-1' } }))
    const { today } = await client.system.info()
    const workbook = await workbookOf({ items: [ITEM_ROW], materials: [MATERIAL_ROW] })
    const input = { from: today, commandId: randomUUID(), dryRun: false }
    const file = new File([new Uint8Array(workbook)], 'items.xlsx')
    expect(await client.catalogue.importFile({ ...input, file })).toMatchObject({ published: true, items: 1 })
    expect(await (await client.catalogue.exportFile({ format: 'json' })).text()).toContain('"T-1"')
  } finally {
    await application.kill()
  }
})
