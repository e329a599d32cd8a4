import { chmod, realpath, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { serialChannel } from '../../../../drivers/channel/serial.ts'
import { codeOf } from '../../../support/readers/code-of.ts'
import { TerminalReader } from '../../../support/readers/terminal-reader.ts'

let terminal: TerminalReader
beforeEach(async () => {
  terminal = await TerminalReader.start()
})
afterEach(() => terminal.end())

const opening = (path: string) => codeOf(serialChannel({ path, baudRate: 115_200 })())

it('a port held by another program → R103', async () => {
  expect(await opening(terminal.path)).toBe('R103')
})

it('a missing port → R101', async () => {
  expect(await opening(join(terminal.folder, 'none'))).toBe('R101')
})

it('a file or folder as port → R105', async () => {
  await writeFile(join(terminal.folder, 'file'), '')
  expect([await opening(join(terminal.folder, 'file')), await opening(terminal.folder)]).toEqual(['R105', 'R105'])
})

it('a character device that is not a terminal → R105', async () => {
  expect(await opening('/dev/null')).toBe('R105')
})

it('a port without permission → R104', async () => {
  const root = process.geteuid?.() === 0
  await chmod(terminal.folder, 0o755)
  await chmod(await realpath(terminal.path), 0)
  // Root may open everything, so switch to the user nobody for a moment.
  if (root) process.seteuid?.(65_534)
  try {
    expect(await opening(terminal.path)).toBe('R104')
  } finally {
    if (root) process.seteuid?.(0)
  }
})
