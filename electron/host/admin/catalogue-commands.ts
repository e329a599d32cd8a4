import { readFile, stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { dateInHall, type LocalDate } from '../../base/local-date.ts'
import { MOST_BYTES } from '../../catalogue/exchange/bounds.ts'
import type { Problem } from '../../catalogue/exchange/problem.ts'
import type { CatalogueDifference, ItemName } from '../../catalogue/plan.ts'
import { systemCaller } from '../../desk/cases/case-desk.ts'
import { type ImportReport, type ImportRequest, importCatalogue } from '../../desk/catalogue/publish-catalogue.ts'
import { publishedCatalogue } from '../../desk/catalogue/published-catalogue.ts'
import { HallError } from '../../errors/hall-error.ts'
import { dateOrNothing } from '../../subjects/birth-date.ts'
import { type AdminCall, type AdminCommand, EXIT, readArgs, requireData, withStore, withWorkers } from './command.ts'
import { writeWhole } from './write-whole.ts'

const ON = { on: { type: 'string' } } as const
const WITHDRAW = { 'withdraw-missing': { type: 'boolean' } } as const

export const catalogueImport: AdminCommand = {
  takes: 'FILE --on YYYY-MM-DD [--dry-run] [--withdraw-missing]',
  about: [
    '导入 .xlsx 或 JSON 并自该日施行（须先停止服务）；--dry-run 只核对，可在运行时执行；--withdraw-missing 撤销文件之外的事项',
    'publish items of an .xlsx or JSON file from a day on; stop the service first. --dry-run only checks, also while the\n      hall works; --withdraw-missing ends the items that the file does not have',
  ],
  run: call => {
    const read = readArgs(call.args, 1, { ...ON, ...WITHDRAW, 'dry-run': { type: 'boolean' } })
    const from = read?.values.on === undefined ? undefined : dateOrNothing(read.values.on)
    const [file] = read?.words ?? []
    if (!read || !from || file === undefined) return undefined
    return bring(call, file, from, read.values['dry-run'] ?? false, read.values['withdraw-missing'] ?? false)
  },
}

export const catalogueDiff: AdminCommand = {
  takes: 'FILE [--on YYYY-MM-DD] [--withdraw-missing]',
  about: [
    '与该日（默认今天）的目录比较（可在运行时执行）',
    'compare with what is in force on a day, also while the hall works',
  ],
  run: call => {
    const read = readArgs(call.args, 1, { ...ON, ...WITHDRAW })
    const from = dayOf(read?.values.on)
    const [file] = read?.words ?? []
    if (!read || !from || file === undefined) return undefined
    return bring(call, file, from, true, read.values['withdraw-missing'] ?? false)
  },
}

export const catalogueExport: AdminCommand = {
  takes: 'FILE.xlsx|FILE.json [--on YYYY-MM-DD]',
  about: [
    '导出该日（默认今天）的目录（可在运行时执行）',
    'export what is in force on a day, also while the hall works',
  ],
  run: ({ args, config, dataFolder }) => {
    const read = readArgs(args, 1, ON)
    const on = dayOf(read?.values.on)
    const [file] = read?.words ?? []
    const format = file === undefined ? undefined : FORMATS[extname(file)]
    if (!on || file === undefined || !format) return undefined
    requireData(dataFolder)
    return withWorkers({ config, dataFolder }, async workers => {
      const { output, pieces } = await workers.run('exportCatalogue', { format, on })
      await writeWhole(file, pieces).catch(unusable(file))
      console.log(`已导出 exported: ${output.items} 个事项 items, ${on} → ${file}`)
      return EXIT.fine
    })
  },
}

const FORMATS: Readonly<Record<string, 'xlsx' | 'json'>> = { '.xlsx': 'xlsx', '.json': 'json' }

/** Exits with `wrong` when the file has problems; then nothing is published. */
async function bring(
  { config, dataFolder }: AdminCall,
  file: string,
  from: LocalDate,
  dryRun: boolean,
  withdrawMissing: boolean,
): Promise<number> {
  const request: ImportRequest = {
    source: { name: basename(file), bytes: await contentOf(file) },
    from,
    absent: withdrawMissing ? 'withdraw' : 'keep',
    dryRun,
  }
  return withStore(dataFolder, dryRun ? 'read' : 'write', store =>
    withWorkers({ config, dataFolder }, async workers => {
      const catalogue = await publishedCatalogue(store, config.catalogue)
      const report = await importCatalogue(
        { store, catalogue, workers, clock: Date.now },
        request,
        systemCaller('admin'),
      )
      console.log(linesOf(report).join('\n'))
      return report.problemCount === 0 ? EXIT.fine : EXIT.wrong
    }),
  )
}

function dayOf(text: string | undefined): LocalDate | undefined {
  return text === undefined ? dateInHall(new Date().toISOString()) : dateOrNothing(text)
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

function linesOf(report: ImportReport): string[] {
  const { difference, problems, problemCount, notes, items, materials, from, published } = report
  const read = `${items} 个事项 items, ${materials} 份材料 materials`
  const noted = notes.map(({ zh, en }) => `注意 note: ${zh} / ${en}`)
  if (!difference) {
    const rest = problemCount - problems.length
    return [
      ...noted,
      ...problems.map(problemLine),
      ...(rest > 0 ? [`… 另有 ${rest} 个问题 and ${rest} more`] : []),
      `${problemCount} 个问题，未发布任何内容 / ${problemCount} problems; nothing was published`,
    ]
  }
  return [
    read,
    ...noted,
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
