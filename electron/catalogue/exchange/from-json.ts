import { bilingual } from '../../base/bilingual.ts'
import { HallError } from '../../errors/hall-error.ts'
import { JSON_BOUNDS } from './bounds.ts'
import type { Problems } from './problem.ts'
import type { FieldPath, RawCatalogue, RawItem } from './raw-catalogue.ts'
import { jsonBeyond } from './scan-json.ts'

const ENTRIES = 'items'

/** Reads `{ sample?, items: [...] }`. Throws A511 (not UTF-8), A524 (not JSON), A530 (beyond the bounds). */
export function fromJson(bytes: Uint8Array, name: string, problems: Problems): RawCatalogue {
  const content = parsed(bytes, name)
  if (!isRecord(content) || !Array.isArray(content['items'])) {
    problems.add(
      { sheet: ENTRIES },
      undefined,
      bilingual('缺少 items 列表', 'the list “items” is missing'),
      bilingual('用导出的 JSON 文件为样本', 'take an exported JSON file as a model'),
    )
    return { sample: false, items: [], notes: [] }
  }
  const { sample = false, items, ...rest } = content
  for (const key of Object.keys(rest)) {
    problems.add(
      { sheet: ENTRIES, column: key },
      undefined,
      bilingual('不认识的字段', 'an unknown field'),
      bilingual('删除该字段', 'take it out'),
    )
  }
  if (typeof sample !== 'boolean') {
    problems.add(
      { sheet: ENTRIES, column: 'sample' },
      shown(sample),
      bilingual('须为 true 或 false', 'it must be true or false'),
      bilingual('更正或删除该字段', 'correct it or take it out'),
    )
  }
  const entries = (items as unknown[]).flatMap((item, index) => entry(item, index, problems))
  return { sample: sample === true, items: entries, notes: [] }
}

function parsed(bytes: Uint8Array, name: string): unknown {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new HallError('A511', name, { cause })
  }
  const beyond = jsonBeyond(text, JSON_BOUNDS)
  if (beyond) throw new HallError('A530', { zh: `${name}：${beyond.zh}`, en: `${name}: ${beyond.en}` })
  try {
    return JSON.parse(text)
  } catch (cause) {
    // Line and column only, never the content.
    const [, line, column] = /line (\d+) column (\d+)/.exec(String(cause)) ?? []
    const place = { zh: `${name}：第 ${line} 行第 ${column} 列`, en: `${name}: line ${line}, column ${column}` }
    throw new HallError('A524', line === undefined ? name : place, { cause })
  }
}

function entry(item: unknown, index: number, problems: Problems): RawItem[] {
  const place = (path: FieldPath) => ({
    sheet: ENTRIES,
    row: index + 1,
    ...(path.length > 0 ? { column: path.join('.') } : {}),
  })
  if (!isRecord(item)) {
    problems.add(
      place([]),
      shown(item),
      bilingual('不是事项', 'not an item'),
      bilingual('每个事项是一个对象', 'each item is an object'),
    )
    return []
  }
  return [
    {
      raw: item,
      locate: path => {
        const value = shown(path.reduce<unknown>((inner, key) => (isOpen(inner) ? inner[key] : undefined), item))
        return { place: place(path), ...(value === undefined ? {} : { value }), reported: false }
      },
    },
  ]
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isOpen(value: unknown): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null
}

function shown(value: unknown): string | undefined {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
