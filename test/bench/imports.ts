import { spawnSync } from 'node:child_process'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { toWorkbook } from '../../electron/catalogue/exchange/to-workbook.ts'
import { generatedCatalogue } from '../../electron/synthetic/generated-catalogue.ts'
import { sheetOf } from '../support/files/package.ts'
import { TestHall } from '../support/halls/hall.ts'
import { type Figure, memoryAndPause } from './report.ts'

const LIMIT_MIB = 600
const LIMIT_MS = 50
const PROCESS = fileURLToPath(new URL('import-process.ts', import.meta.url))

export async function imports(): Promise<Figure[]> {
  const hall = await TestHall.open()
  await hall.close()
  const items = generatedCatalogue({ seed: 1, items: 10_000 })
  const row = (number: number) =>
    `<row r="${number}" s="1" customFormat="1"><c r="A${number}" s="1"/><c r="B${number}" s="1"/></row>`
  const files = [
    ['10,000 items', await toWorkbook({ sample: false, items })],
    ['1,048,575 formatted rows', sheetOf(Array.from({ length: 1_048_575 }, (_, index) => row(index + 2)).join(''))],
  ] as const
  const figures: Figure[] = []
  for (const [name, bytes] of files) {
    const file = join(hall.folder, 'items.xlsx')
    await writeFile(file, bytes)
    figures.push(...figuresOf(hall.folder, file, name, bytes.length))
  }
  await rm(hall.folder, { recursive: true })
  return figures
}

function figuresOf(folder: string, file: string, name: string, size: number): Figure[] {
  const { stdout, stderr } = spawnSync(process.execPath, [PROCESS, folder, file], { encoding: 'utf8' })
  if (!stdout) throw new Error(stderr)
  const found = JSON.parse(stdout) as Record<'items' | 'seconds' | 'before' | 'peak' | 'longest', number>
  const { seconds, before, peak, longest } = found
  return [
    { name: `trial of a workbook of ${name}, ${(size / 1e6).toFixed(1)} MB`, value: `${seconds.toFixed(1)} s` },
    ...memoryAndPause({ before, peak, longest }, { mib: LIMIT_MIB, ms: LIMIT_MS }),
  ]
}
