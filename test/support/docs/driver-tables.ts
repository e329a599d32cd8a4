import { readFileSync } from 'node:fs'
import { READER_CODES } from '../../../drivers/error.ts'

const SECTION = /(<!-- (options|codes)(?:: (\S+) (\w+))? -->\n)[\s\S]*?(<!-- end -->)/g

/** Fills drivers/README.md between `<!-- options: FILE Interface -->` or `<!-- codes -->` and `<!-- end -->`. */
export function driverTables(readme: string): string {
  return readme.replaceAll(SECTION, (_all, begin: string, kind: string, file: string, name: string, end: string) => {
    const rows = kind === 'codes' ? codeRows() : optionRows(readFileSync(`drivers/${file}`, 'utf8'), name)
    return `${begin}${rows.map(row => `| ${row.join(' | ')} |\n`).join('')}${end}`
  })
}

function codeRows(): string[][] {
  const rows = Object.entries(READER_CODES)
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([code, { kind, zh, en, remedyZh, remedyEn }]) => [code, kind, `${zh}<br>${en}`, `${remedyZh}<br>${remedyEn}`])
  return [['code', 'kind', 'cause', 'remedy'], ['---', '---', '---', '---'], ...rows]
}

function optionRows(source: string, name: string): string[][] {
  const body = new RegExp(`export interface ${name}[^{]*\\{\\n([\\s\\S]*?)\\n\\}`).exec(source)?.[1]
  if (body === undefined) throw new Error(`no interface ${name}`)
  const fields = [...body.matchAll(/ {2}\/\*\*([\s\S]*?)\*\/\s+readonly (\w+)\??: ([^\n]+)/g)]
  const rows = fields.map(([, doc = '', field = '', type = '']) => [
    `\`${field}\``,
    `\`${type.trim().replaceAll('|', '\\|')}\``,
    doc
      .replaceAll(/\s*\n\s*\* ?/g, ' ')
      .replaceAll('|', '\\|')
      .trim(),
  ])
  return [['option', 'type', 'unit, range, default, reason'], ['---', '---', '---'], ...rows]
}
