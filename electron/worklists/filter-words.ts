import type { Language } from '../spreadsheet/write/table.ts'
import type { ListFilter } from './compile.ts'
import { LIGHT_NAMES } from './rows/words.ts'

export function filterWords(filter: ListFilter, language: Language): readonly (readonly [string, string])[] {
  const words = (zh: string, en: string) => (language === 'zh' ? zh : en)
  const light = filter.light as keyof typeof LIGHT_NAMES | undefined
  const all: readonly (readonly [string, string | undefined])[] = [
    [words('灯色', 'Light'), light && LIGHT_NAMES[light][language]],
    [words('期限自', 'Due from'), filter.dueFrom],
    [words('期限至', 'Due until'), filter.dueTo],
    [words('部门', 'Department'), filter.department],
    [words('事项编码', 'Item code'), filter.item],
    [words('窗口', 'Window'), filter.window],
    [words('办件编号', 'Case number'), filter.caseNumber],
  ]
  const given = all.flatMap(([label, value]) => (value ? [[label, value] as const] : []))
  return given.length > 0 ? given : [[words('筛选', 'Filter'), words('无', 'none')]]
}
