import { describe, expect, it } from 'vitest'
import { contractError } from '../../../electron/api/middleware/faults.ts'
import { fileKind } from '../../../electron/catalogue/exchange/file-kind.ts'
import { HallError } from '../../../electron/errors/hall-error.ts'
import { arrived, portable } from '../../../electron/host/workers/portable-error.ts'
import { Meter, WORKBOOK_BOUNDS } from '../../../electron/spreadsheet/read/bounds.ts'
import { otherDocument } from '../../../electron/spreadsheet/read/other-packages.ts'

const CHINESE = /[\p{Script=Han}\uff00-\uffef]/u
const WORDS = /[a-z]{4,}/

function thrown(act: () => unknown): HallError {
  try {
    act()
  } catch (error) {
    if (error instanceof HallError) return error
  }
  throw new Error('was not refused')
}

describe('the detail of a fault', () => {
  const error = new HallError('A530', { zh: '表：行 > 3', en: 'table: rows > 3' })

  it('is in its language on a page, and in both in a log', () => {
    const { data } = contractError(error)
    expect([data.about, data.detail]).toEqual([[{ zh: '表：行 > 3', en: 'table: rows > 3' }], undefined])
    expect(error.message).toContain('表：行 > 3 / table: rows > 3')
  })

  it('is the same from another thread', () => {
    const { data } = contractError(arrived(structuredClone(portable(error))))
    expect(data.about).toEqual(contractError(error).data.about)
    expect(arrived(portable(new HallError('A525', 'a.xlsx')))).toMatchObject({ detail: 'a.xlsx', about: undefined })
  })

  it.each(Object.keys(WORKBOOK_BOUNDS) as (keyof typeof WORKBOOK_BOUNDS)[])('%s: names what is too much', what => {
    const { about } = thrown(() => new Meter('a').check(what, Number.POSITIVE_INFINITY))
    expect(about?.zh).toMatch(CHINESE)
    expect(about?.zh).not.toMatch(WORDS)
    expect(about?.en).not.toMatch(CHINESE)
  })

  it.each(['{\\rtf', 'Rar!', '\u0089PNG', '', 'a,b\n', 'MIME-Version: 1', '<html>'])(
    'names %j in each language',
    begin => {
      const kind = fileKind(Buffer.from(begin, 'latin1'), 'a.xlsx')
      if (kind.kind !== 'named') throw new Error(kind.kind)
      expect(kind.name.en).not.toMatch(CHINESE)
      expect(kind.name.zh).toMatch(CHINESE)
      expect(kind.name.zh).not.toMatch(/archive|picture|document|web|table|empty/)
    },
  )

  it('names a document of another program in each language', () => {
    expect(otherDocument('document')).toEqual({ zh: 'Word 文档（.docx）', en: 'Word document (.docx)' })
  })
})
