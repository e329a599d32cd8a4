import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeWhole } from '../../../../electron/host/admin/write-whole.ts'
import { temporaryFolder } from '../../../support/files/temporary-folder.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

describe('a file is written', () => {
  it('from all its pieces, without leaving another file', async () => {
    const folder = temporaryFolder()
    await writeWhole(join(folder, 'a.xlsx'), [bytes('one '), bytes('two')])
    expect(readdirSync(folder)).toEqual(['a.xlsx'])
    expect(readFileSync(join(folder, 'a.xlsx'), 'utf8')).toBe('one two')
  })

  it('never over an existing one', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'a.xlsx'), 'mine')
    await expect(writeWhole(join(folder, 'a.xlsx'), [bytes('yours')])).rejects.toMatchObject({ code: 'EEXIST' })
    expect(readdirSync(folder)).toEqual(['a.xlsx'])
    expect(readFileSync(join(folder, 'a.xlsx'), 'utf8')).toBe('mine')
  })

  it('as a whole or not at all: a partial file is removed', async () => {
    const folder = temporaryFolder()
    const broken = [bytes('one'), undefined as unknown as Uint8Array]
    await expect(writeWhole(join(folder, 'a.xlsx'), broken)).rejects.toThrow()
    expect(readdirSync(folder)).toEqual([])
  })

  it('only into an existing folder', async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'a.xlsx'))
    await expect(writeWhole(join(folder, 'a.xlsx'), [bytes('x')])).rejects.toMatchObject({ code: 'EEXIST' })
    await expect(writeWhole(join(folder, 'none', 'a.xlsx'), [bytes('x')])).rejects.toMatchObject({ code: 'ENOENT' })
  })
})
