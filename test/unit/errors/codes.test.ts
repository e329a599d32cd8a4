import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FAULTS } from '../../../electron/errors/codes.ts'

const FOLDER = join(import.meta.dirname, '../../../electron/errors/codes')

/** Read from the folder, so that a file outside the index is found. */
async function written(): Promise<readonly { readonly code: string; readonly file: string }[]> {
  const files = readdirSync(FOLDER).filter(file => file !== 'fault.ts')
  const areas = await Promise.all(
    files.map(async file => {
      const area = Object.values((await import(join(FOLDER, file))) as Record<string, object>)
      return area.flatMap(Object.keys).map(code => ({ code, file }))
    }),
  )
  return areas.flat()
}

describe('the error codes', () => {
  it('are each in one file only', async () => {
    const codes = await written()
    const twice = codes.filter(({ code }, index) => codes.findIndex(one => one.code === code) !== index)
    expect(twice).toEqual([])
  })

  it('of every file are joined', async () => {
    expect((await written()).map(({ code }) => code).sort()).toEqual(Object.keys(FAULTS).sort())
  })

  it('have the letter and digits of their area, a kind, a status and texts in both languages', () => {
    for (const [code, { kind, status, ...texts }] of Object.entries(FAULTS)) {
      expect(code).toMatch(/^(C2|K3|S4|A5)\d\d$/)
      expect(['retriable', 'fatal']).toContain(kind)
      expect([400, 403, 404, 409, 422, 500, 503]).toContain(status)
      expect(texts.zh + texts.causeZh + texts.remedyZh, code).toMatch(/\p{Script=Han}/u)
      expect(texts.en + texts.causeEn + texts.remedyEn, code).not.toMatch(/\p{Script=Han}/u)
      for (const text of Object.values(texts)) expect(text.trim(), code).not.toBe('')
    }
  })
})
