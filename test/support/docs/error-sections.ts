import { READER_CODES } from '../../../drivers/error.ts'
import { FAULTS } from '../../../electron/errors/codes.ts'

interface Entry {
  readonly status?: number
  readonly kind: string
  readonly zh: string
  readonly en: string
  readonly causeZh: string
  readonly causeEn: string
  readonly remedyZh: string
  readonly remedyEn: string
}

const AREAS: Readonly<Record<string, string>> = {
  R: '读卡器与证件 · Readers and cards',
  C: '信用查询 · Grades',
  K: '办件 · Cases',
  S: '数据 · Data',
  A: '使用与文件 · Access, files and the rest',
}

export function errorSections(): string {
  const entries = Object.entries<Entry>({ ...READER_CODES, ...FAULTS })
  return Object.entries(AREAS)
    .map(([letter, name]) => {
      const own = entries.filter(([code]) => code.startsWith(letter)).sort(([a], [b]) => a.localeCompare(b))
      return `## ${name}\n\n${own.map(([code, entry]) => section(code, entry)).join('\n')}`
    })
    .join('\n')
}

function section(code: string, { status, kind, zh, en, causeZh, causeEn, remedyZh, remedyEn }: Entry): string {
  const how = [KINDS[kind], status && `HTTP ${status}`].filter(Boolean).join(' · ')
  return `### ${code} ${zh}

${sentence(en)} ${how}

- 原因：${causeZh}。处理：${remedyZh}。
- Cause: ${sentence(causeEn)} Remedy: ${sentence(remedyEn)}
`
}

const KINDS: Readonly<Record<string, string>> = { retriable: '可重试 retriable', fatal: '须先处理 fatal' }

function sentence(text: string): string {
  const [first = ''] = text.split(' ')
  // The name of a setting or a file keeps its letters.
  return first.includes('.') ? `${text}.` : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}
