import { type Bilingual, bilingual } from '../../base/bilingual.ts'
import type { LocalDate } from '../../base/local-date.ts'
import { HallError } from '../../errors/hall-error.ts'
import { asksAuthorityOfAll } from '../model/authority-asked.ts'
import { departmentsWithoutOrgan } from '../model/organs.ts'
import { MOST_BYTES, MOST_ITEMS } from './bounds.ts'
import { type CheckedItem, checkItems, type HallTerms } from './check-items.ts'
import { fileKind } from './file-kind.ts'
import { fromJson } from './from-json.ts'
import { fromWorkbook } from './from-workbook.ts'
import type { Problems } from './problem.ts'
import type { RawCatalogue } from './raw-catalogue.ts'

export interface CatalogueSource {
  readonly name: string
  readonly bytes: Uint8Array
}

export interface CheckedFile {
  readonly sample: boolean
  readonly items: readonly CheckedItem[]
  readonly notes: readonly Bilingual[]
}

/** `onRead`: 0 to 1. */
export interface ReadingProgress {
  readonly onRead?: (share: number) => void
  readonly onChecked?: (done: number, all: number) => void
}

/** .xlsx or JSON, by content. Throws A511, A520–A525 and A530 for a file that cannot be read at all. */
export async function readCatalogueFile(
  source: CatalogueSource,
  from: LocalDate,
  terms: HallTerms,
  problems: Problems,
  { onRead, onChecked }: ReadingProgress = {},
): Promise<CheckedFile> {
  if (source.bytes.length > MOST_BYTES) throw new HallError('A525', source.name)
  const { sample, items, notes } = await rawCatalogue(source, problems, onRead)
  if (items.length > MOST_ITEMS) {
    const most = MOST_ITEMS.toLocaleString('en')
    throw new HallError('A530', { zh: `${source.name}：事项 > ${most}`, en: `${source.name}: items > ${most}` })
  }
  const checked = checkItems(items, from, terms, problems, onChecked)
  return { sample, items: checked, notes: [...notes, ...organNotes(checked), ...authorityNotes(checked)] }
}

function organNotes(checked: readonly CheckedItem[]): readonly Bilingual[] {
  const without = departmentsWithoutOrgan(checked.map(({ item }) => item))
  if (without.length === 0) return []
  const names = (language: 'zh' | 'en', between: string) => without.map(name => name[language]).join(between)
  return [
    bilingual(
      `没有写明复议机关和管辖法院的部门，其文书相应处留空，须手工填写：${names('zh', '、')}`,
      `no review organ and court are named for these departments, whose documents leave a blank for them: ${names('en', ', ')}`,
    ),
  ]
}

const MOST_CODES = 20

function authorityNotes(checked: readonly CheckedItem[]): readonly Bilingual[] {
  const asking = checked.filter(({ item }) => asksAuthorityOfAll(item)).map(({ item }) => item.code)
  if (asking.length === 0) return []
  const more = asking.length > MOST_CODES ? ` … (${asking.length})` : ''
  const codes = (between: string) => `${asking.slice(0, MOST_CODES).join(between)}${more}`
  return [
    bilingual(
      `这些事项向每个人要授权委托书，本人、法定代表人办理也要（行政许可法第三十一条：不得要求提交无关材料）；请在“适用关系”填“委托代理人”：${codes('、')}`,
      `these items ask everybody for a power of attorney, also who acts in person (Administrative Licensing Law art. 31: nothing unrelated may be demanded); enter “agent” in “Applies to”: ${codes(', ')}`,
    ),
  ]
}

async function rawCatalogue(
  { name, bytes }: CatalogueSource,
  problems: Problems,
  onRead: ((share: number) => void) | undefined,
): Promise<RawCatalogue> {
  const found = fileKind(bytes, name)
  switch (found.kind) {
    case 'zip':
      return fromWorkbook(bytes, name, problems, onRead ? { onProgress: onRead } : {})
    case 'json':
      return fromJson(bytes, name, problems)
    case 'encryptedWorkbook':
      throw new HallError('A521', name)
    case 'oldWorkbook':
      throw new HallError('A522', name)
    case 'utf16Json':
      throw new HallError('A511', name)
    case 'named': {
      const { zh, en } = found.name
      throw new HallError('A520', { zh: `${name}：${zh}`, en: `${name}: ${en}` })
    }
  }
}
