import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bilingual } from '../../../electron/base/bilingual.ts'
import { DEFAULT_RULES } from '../../../electron/cases/model/rules.ts'
import { TEXT_KEYS } from '../../../electron/documents/texts/shapes.ts'
import { DocumentTexts } from '../../../electron/documents/texts/texts.ts'
import { filled } from '../../../electron/documents/voice.ts'
import { HallError } from '../../../electron/errors/hall-error.ts'
import { temporaryFolder } from '../../support/files/temporary-folder.ts'

const { promiseVersion } = DEFAULT_RULES
const BUILT_IN = DocumentTexts.load(undefined, [promiseVersion])

async function file(content: unknown): Promise<string> {
  const path = join(temporaryFolder(), 'texts.json')
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

function codeOf(path: string | undefined, version = promiseVersion): string {
  try {
    DocumentTexts.load(path, [version])
    return 'ok'
  } catch (error) {
    return error instanceof HallError ? error.message : String(error)
  }
}

const reminder = BUILT_IN.current('reminder')

it('every document has a text in both languages and its source', () => {
  for (const key of TEXT_KEYS) {
    const { title, source, body } = BUILT_IN.current(key)
    for (const text of [title, source, ...Object.values(body)]) {
      if (!text) continue
      expect(text.zh).toMatch(/\p{Script=Han}/u)
      expect(text.en).not.toMatch(/\p{Script=Han}/u)
    }
  }
})

it('a hall’s own text is in force; the older version can still be printed', async () => {
  const path = await file([{ ...reminder, version: 'ours-1', title: bilingual('补交提醒', 'Please supply') }])
  const texts = DocumentTexts.load(path, [promiseVersion])
  expect(texts.current('reminder')).toMatchObject({ version: 'ours-1', title: { zh: '补交提醒' } })
  expect(texts.find('reminder', reminder.version)?.title.zh).toBe('催告通知书')
  expect(texts.current('notice.full').version).toBe('2026-2')
})

describe('a file of texts is accepted whole or refused', () => {
  const { intro: _, ...withoutIntro } = reminder.body
  it('A550 for a missing file', () => {
    expect(codeOf('/nowhere/texts.json')).toContain('A550')
  })

  it.each<[string, unknown, string]>([
    ['invalid JSON', '{', 'A550'],
    ['no list', {}, 'A551'],
    ['an unknown document', [{ ...reminder, key: 'birthdayCard', version: '2' }], 'A551'],
    ['a paragraph missing', [{ ...reminder, version: '2', body: withoutIntro }], 'A551'],
    [
      'a paragraph too many',
      [{ ...reminder, version: '2', body: { ...reminder.body, more: bilingual('一', 'a') } }],
      'A551',
    ],
    ['statements where nothing is signed', [{ ...reminder, version: '2', statements: [bilingual('一', 'a')] }], 'A551'],
    ['an empty text', [{ ...reminder, version: '2', title: bilingual('', 'a') }], 'A551'],
    ['a version that is there already', [reminder], 'A553'],
    ['an unknown placeholder', [{ ...reminder, version: '2', title: bilingual('提醒{grade}', 'a') }], 'A552'],
    ['one in English alone', [{ ...reminder, version: '2', title: bilingual('提醒', '{ item }') }], 'A552'],
  ])('%s', async (_name, content, code) => {
    expect(codeOf(await file(content))).toContain(code)
  })

  it('names the document, the unknown placeholder and the known ones', async () => {
    const told = codeOf(await file([{ ...reminder, version: '2', title: bilingual('提醒{grade}', 'a') }]))
    for (const text of ['reminder 2', '{grade}', 'outcome', 'caseNumber']) expect(told).toContain(text)
  })

  it('A553 when the rules name a promise version that is missing', async () => {
    expect(codeOf(undefined, 'promise-2031-1')).toContain('A553')
    expect(codeOf(await file([{ ...BUILT_IN.current('promise'), version: 'promise-2031-1' }]), 'promise-2031-1')).toBe(
      'ok',
    )
  })
})

it('placeholders inside values are not filled in', () => {
  const values = { a: '{b}', b: bilingual('乙', 'B') }
  expect(filled(bilingual('{a}{b}', '{b}{a}{c}'), values)).toEqual({ zh: '{b}乙', en: 'B{b}' })
})

describe('an entry that is like another', () => {
  const like = (version: string) => ({
    key: 'end.untrueRefused.other',
    version: 'ours-1',
    like: { key: 'end.untrueRefused', version },
    title: bilingual('不予办理告知书', 'Not granted'),
    body: { reason: bilingual('原因：{reason}', 'Why: {reason}') },
  })

  it('says what differs; the rest stays as in the version that it names', async () => {
    const texts = DocumentTexts.load(await file([like('2026-2')]), [promiseVersion])
    const base = BUILT_IN.find('end.untrueRefused', '2026-2')
    const own = texts.current('end.untrueRefused.other')
    expect(own).toMatchObject({ version: 'ours-1', title: { zh: '不予办理告知书' }, source: base?.source })
    expect(own.body).toEqual({ ...base?.body, reason: bilingual('原因：{reason}', 'Why: {reason}') })
  })

  it('A551 for a version that is not there', async () => {
    expect(codeOf(await file([like('1999')]))).toContain('A551')
  })
})
