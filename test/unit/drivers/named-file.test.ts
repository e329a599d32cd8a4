import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { expect, it } from 'vitest'
import { readNamedFile, readNamedJson } from '../../../drivers/named-file.ts'
import { sharedFolder } from '../../support/files/temporary-folder.ts'

const folder = sharedFolder()

const MOST = 100
const at = async (name: string, content: string | Uint8Array) => {
  await writeFile(join(folder, name), content)
  return join(folder, name)
}
const said = (reading: Promise<unknown>) => reading.then(String, error => `${error.code} ${error.detail}`)

it('a byte order mark is dropped', async () => {
  expect(await readNamedJson(await at('bom.json', '\uFEFF{"a":1}'), 'R150', MOST)).toEqual({ a: 1 })
})

it('a file that cannot be used is reported with the reason', async () => {
  expect(await said(readNamedFile(join(folder, 'none'), 'R153', MOST))).toBe(`R153 ${join(folder, 'none')}: ENOENT`)
  expect(await said(readNamedFile(folder, 'R153', MOST))).toBe(`R153 ${folder}: not a file`)
  expect(await said(readNamedFile('/dev/zero', 'R153', MOST))).toBe('R153 /dev/zero: not a file')
  expect(await said(readNamedFile(await at('long', 'x'.repeat(101)), 'R153', MOST))).toMatch(/: 101 bytes > 100$/)
  expect(await said(readNamedFile(await at('bytes', Uint8Array.of(0xff)), 'R153', MOST))).toMatch(/: not UTF-8$/)
})

it('no error quotes a file', async () => {
  const path = await at('broken.json', '{"name": 王样本')
  const error = await readNamedJson(path, 'R150', MOST).catch(failure => failure)
  expect(inspect(error, { depth: 9 })).not.toContain('样本')
})
