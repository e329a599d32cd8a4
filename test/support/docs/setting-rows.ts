/** The part of zod's toJSONSchema that is read here. `unit`: from NumberSetting. */
export interface JsonSchema {
  readonly type?: string
  readonly description?: string
  readonly unit?: string
  readonly default?: unknown
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly pattern?: string
  readonly format?: string
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: JsonSchema | boolean
  readonly items?: JsonSchema
  readonly prefixItems?: readonly JsonSchema[]
  readonly anyOf?: readonly JsonSchema[]
  readonly oneOf?: readonly JsonSchema[]
}

export interface SettingRow {
  readonly path: string
  readonly takes: string
  readonly default: string
  readonly about: string
}

const LONGEST_DEFAULT = 70
const LONGEST_PATTERN = 40

export function settingRows(schema: JsonSchema, path: string): SettingRow[] {
  const about = schema.description ?? ''
  const own = { path, takes: takes(schema), default: defaultOf(schema), about }
  return [own, ...within(schema, path)]
}

export function within(schema: JsonSchema, path: string): SettingRow[] {
  const one = variants(schema)
  if (one.length > 1) return unique(one.flatMap(variant => within(variant, path)))
  const [plain = schema] = one
  if (isBilingual(plain)) return []
  const fields = Object.entries(plain.properties ?? {}).flatMap(([name, field]) =>
    settingRows(field, path === '' ? name : `${path}.${name}`),
  )
  const each = plain.items ? within(plain.items, `${path}[]`) : []
  const more = typeof plain.additionalProperties === 'object' ? within(plain.additionalProperties, `${path}.NAME`) : []
  return unique([...fields, ...each, ...more])
}

/** A setting in several variants is one row. */
function unique(rows: readonly SettingRow[]): SettingRow[] {
  const byPath = new Map<string, SettingRow>()
  for (const row of rows) {
    const takes = byPath.get(row.path)?.takes
    byPath.set(row.path, takes === undefined || takes === row.takes ? row : { ...row, takes: `${takes}, ${row.takes}` })
  }
  return [...byPath.values()]
}

function variants({ anyOf, oneOf, ...rest }: JsonSchema): readonly JsonSchema[] {
  const all = anyOf ?? oneOf
  return all ? all.filter(({ type }) => type !== 'null') : [rest]
}

function takes(schema: JsonSchema): string {
  const all = variants(schema)
  const words = [...new Set(all.map(wordsOf))].join(' or ')
  return (schema.anyOf ?? []).some(({ type }) => type === 'null') ? `${words}, null` : words
}

function wordsOf(schema: JsonSchema): string {
  const { type, minimum, maximum, unit, items, pattern, format } = schema
  if (schema.const !== undefined) return code(schema.const)
  if (schema.enum) return schema.enum.map(code).join(', ')
  if (isBilingual(schema)) return '`{zh, en}`'
  switch (type) {
    case 'integer':
    case 'number':
      return [span(minimum, maximum), unit].filter(Boolean).join(' ')
    case 'boolean':
      return '`true`, `false`'
    case 'array':
      return `list of ${items ? takes(items) : 'values'}`
    case 'string':
      if (format) return format === 'uri' ? 'address' : format
      return pattern && pattern.length <= LONGEST_PATTERN ? `text, ${code(pattern)}` : `text${lengths(schema)}`
    case 'object':
      return typeof schema.additionalProperties === 'object' && schema.properties === undefined ? 'by name' : 'object'
    default:
      return 'object'
  }
}

function span(minimum?: number, maximum?: number): string {
  if (maximum === undefined || maximum >= Number.MAX_SAFE_INTEGER)
    return minimum === undefined || minimum <= Number.MIN_SAFE_INTEGER ? 'number' : `≥ ${minimum}`
  return `${number(minimum ?? 0)} – ${number(maximum)}`
}

function lengths({ minLength = 0, maxLength }: JsonSchema): string {
  if (maxLength === undefined || maxLength >= 10_000) return ''
  return `, ${number(minLength)} – ${number(maxLength)} characters`
}

function number(value: number): string {
  return value < 10_000 && value > -10_000 ? String(value) : value.toLocaleString('en')
}

function defaultOf({ default: value, type }: JsonSchema): string {
  if (value === undefined) return ''
  if (type === 'object' && JSON.stringify(value) === '{}') return ''
  const text = JSON.stringify(value)
  return text.length > LONGEST_DEFAULT ? 'built in' : code(value)
}

function code(value: unknown): string {
  return `\`${(typeof value === 'string' ? value : JSON.stringify(value)).replaceAll('|', '\\|')}\``
}

function isBilingual({ properties = {} }: JsonSchema): boolean {
  return Object.keys(properties).join() === 'zh,en'
}
