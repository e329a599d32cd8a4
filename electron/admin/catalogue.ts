import { randomUUID } from 'node:crypto'
import { readFile, stat, writeFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { parseArgs } from 'node:util'
import { dateInHall, type LocalDate, localDate } from '../calendar/local-date.ts'
import { Catalogue } from '../catalogue/catalogue.ts'
import { exportCatalogue } from '../catalogue/exchange/export-file.ts'
import { MOST_BYTES } from '../catalogue/exchange/import-file.ts'
import type { Problem } from '../catalogue/exchange/problem.ts'
import type { CatalogueDifference, ItemName } from '../catalogue/plan.ts'
import type { HallConfig } from '../config/schema.ts'
import { systemCaller } from '../desk/case-desk.ts'
import { type ImportReport, importCatalogue, publishedSoFar } from '../desk/publish-catalogue.ts'
import { HallError } from '../errors/hall-error.ts'
import type { HallStore } from '../store/hall-store.ts'

export const CATALOGUE_USAGE = `  admin catalogue import FILE --on DATE [--dry-run] [--withdraw-missing]
                        导入并发布事项目录（须先停止服务；--dry-run 只核对） / publish items from .xlsx or JSON; stop the
                        service first, except for a dry run
  admin catalogue diff FILE [--on DATE] [--withdraw-missing]
                        与现行目录比较 / compare with what is in force
  admin catalogue export FILE [--on DATE]
                        导出为 .xlsx 或 .json / export as .xlsx or .json`

export interface CatalogueCommand {
  readonly name: 'import' | 'diff' | 'export'
  readonly file: string
  readonly on: LocalDate | undefined
  readonly dryRun: boolean
  readonly withdrawMissing: boolean
  /** How the store has to be opened: who only looks need not stop the service. */
  readonly mode: 'read' | 'write'
  readonly data: string | undefined
}

export interface CatalogueCommandParts {
  readonly store: HallStore
  readonly config: HallConfig
  /** Milliseconds since 1970. */
  readonly clock: () => number
  readonly print: (line: string) => void
}

/** Undefined when the arguments make no command. Throws what parseArgs throws. */
export function readCatalogueCommand(args: readonly string[]): CatalogueCommand | undefined {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      data: { type: 'string' },
      on: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      'withdraw-missing': { type: 'boolean', default: false },
    },
  })
  const [name, file, ...rest] = positionals
  const on = values.on === undefined ? undefined : day(values.on)
  if ((name !== 'import' && name !== 'diff' && name !== 'export') || file === undefined || rest.length > 0)
    return undefined
  if ((values.on !== undefined && !on) || (name === 'import' && !on)) return undefined
  if (name === 'export' && !['.xlsx', '.json'].includes(extname(file))) return undefined
  const dryRun = values['dry-run'] || name === 'diff'
  const mode = name === 'import' && !dryRun ? 'write' : 'read'
  return { name, file, on, dryRun, withdrawMissing: values['withdraw-missing'], mode, data: values.data }
}

/** False when the file has problems; then nothing was published. */
export async function runCatalogueCommand(command: CatalogueCommand, parts: CatalogueCommandParts): Promise<boolean> {
  const { store, config, clock, print } = parts
  const catalogue = Catalogue.load(config.catalogue ?? undefined)
  catalogue.publish(...(await publishedSoFar(store)))
  const on = command.on ?? dateInHall(new Date(clock()).toISOString())
  if (command.name === 'export') {
    const items = catalogue.items(on)
    const format = extname(command.file) === '.json' ? 'json' : 'xlsx'
    const file = await exportCatalogue({ sample: catalogue.isSample(on), items }, format, on)
    await writeFile(command.file, new Uint8Array(await file.arrayBuffer()), { flag: 'wx' }).catch(
      unusable(command.file),
    )
    print(`已导出 exported: ${items.length} 个事项 items, ${on} → ${command.file}`)
    return true
  }
  const report = await importCatalogue(
    { store, catalogue, config, clock },
    {
      source: { name: basename(command.file), bytes: await contentOf(command.file) },
      from: on,
      absent: command.withdrawMissing ? 'withdraw' : 'keep',
      dryRun: command.dryRun,
    },
    { ...systemCaller(config.station), commandId: randomUUID() },
  )
  for (const line of linesOf(report)) print(line)
  return report.problemCount === 0
}

async function contentOf(file: string): Promise<Uint8Array> {
  const found = await stat(file).catch(unusable(file))
  if (!found.isFile()) throw new HallError('A529', file)
  if (found.size > MOST_BYTES) throw new HallError('A525', file)
  return readFile(file).catch(unusable(file))
}

function unusable(file: string) {
  return (cause: NodeJS.ErrnoException): never => {
    throw new HallError('A529', `${file}: ${cause.code ?? 'unknown'}`, { cause })
  }
}

function day(text: string): LocalDate | undefined {
  try {
    return localDate(text)
  } catch {
    return undefined
  }
}

function linesOf({ difference, problems, problemCount, items, materials, from, published }: ImportReport): string[] {
  const read = `${items} 个事项 items, ${materials} 份材料 materials`
  if (!difference) {
    const rest = problemCount - problems.length
    return [
      ...problems.map(problemLine),
      ...(rest > 0 ? [`… 另有 ${rest} 个问题 and ${rest} more`] : []),
      `${problemCount} 个问题，未发布任何内容 / ${problemCount} problems; nothing was published`,
    ]
  }
  return [
    read,
    ...differenceLines(difference),
    published ? `已发布，自 ${from} 起施行 / published, in force from ${from}` : '未发布 / not published',
  ]
}

function problemLine({ sheet, row, column, title, value, problem, remedy }: Problem): string {
  const place = [sheet, row, column, title?.zh].filter(part => part !== undefined).join(' ')
  const shown = value === undefined ? '' : ` “${value}”`
  return `${place}${shown}: ${problem.zh} / ${problem.en}\n  → ${remedy.zh}\n  → ${remedy.en}`
}

function differenceLines({ added, changed, withdrawn, unchanged, untouched }: CatalogueDifference): string[] {
  const named = (mark: string) => (item: ItemName) => `${mark} ${item.code} ${item.version} ${item.name.zh}`
  return [
    ...added.map(named('+')),
    ...changed.flatMap(item => [
      `${named('~')(item)} (${item.versionBefore} →)`,
      ...item.fields.map(({ field, before = '', after = '' }) => `    ${field}: ${before} → ${after}`),
      ...item.materials.map(({ kind, id, name, fields }) => {
        const what = fields.map(({ field, before = '', after = '' }) => `${field}: ${before} → ${after}`).join('; ')
        return `    ${kind === 'added' ? '+' : kind === 'removed' ? '-' : '~'} ${id} ${name.zh}${what && ` (${what})`}`
      }),
    ]),
    ...withdrawn.map(named('-')),
    `新增 added ${added.length} · 变更 changed ${changed.length} · 撤销 withdrawn ${withdrawn.length} · 不变 unchanged ${unchanged} · 未涉及 untouched ${untouched}`,
  ]
}
