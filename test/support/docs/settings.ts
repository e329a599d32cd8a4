import { z } from 'zod'
import { configSchema } from '../../../electron/config/schema.ts'
import { type JsonSchema, type SettingRow, settingRows, within } from './setting-rows.ts'

export function settingSections(): { readonly name: string; readonly about: string; readonly rows: SettingRow[] }[] {
  const schema = z.toJSONSchema(configSchema, { io: 'input', unrepresentable: 'any' }) as JsonSchema
  const all = Object.entries(schema.properties ?? {})
  const groups = all.filter(([, { properties, type }]) => type === 'object' && !('zh' in (properties ?? {})))
  const names = groups.map(([name]) => name)
  return [
    {
      name: '',
      about: '',
      rows: all.filter(([name]) => !names.includes(name)).flatMap(([name, field]) => settingRows(field, name)),
    },
    ...groups.map(([name, group]) => ({
      name,
      about: group.description ?? '',
      rows: name === 'rules' ? gatesOnce(within(editionOf(group), 'rules')) : within(group, name),
    })),
  ]
}

/** `rules` may be one edition or several. */
function editionOf({ properties }: JsonSchema): JsonSchema {
  return properties?.['editions']?.prefixItems?.[0] ?? {}
}

/** Every gate has the same two settings. */
function gatesOnce(rows: readonly SettingRow[]): SettingRow[] {
  const named = rows.map(row => ({ ...row, path: row.path.replace(/(?<=gates\.)\w+(?=\.)/, 'GATE') }))
  return named.filter((row, index) => named.findIndex(({ path }) => path === row.path) === index)
}

export function settingTables(): string {
  return settingSections()
    .map(({ name, about, rows }) => {
      const heading = name === '' ? '' : `### ${name}\n\n${about}\n\n`
      const lines = rows.map(row => `| \`${row.path}\` | ${row.takes} | ${row.default} | ${row.about} |\n`)
      return `${heading}| setting | takes | default | what it is, and why |\n|---|---|---|---|\n${lines.join('')}`
    })
    .join('\n')
}
