import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** Files beside the compiled code, by their origin. */
const COPIED = { 'package.json': 'drivers/package.json', 'README.md': 'drivers/README.md', LICENSE: 'LICENSE' }

/** Packs `drivers` into `folder`. To publish: `node test/support/readers/pack-drivers.ts FOLDER`, then `npm publish` the result. */
export function packDrivers(folder: string): string {
  const built = join(folder, 'package')
  mkdirSync(built, { recursive: true })
  execFileSync('node_modules/.bin/tsc', ['-p', 'drivers/tsconfig.build.json', '--outDir', built], { stdio: 'inherit' })
  for (const [to, from] of Object.entries(COPIED)) copyFileSync(from, join(built, to))
  const packed = execFileSync('npm', ['pack', '--json', '--pack-destination', folder], { cwd: built, encoding: 'utf8' })
  const [{ filename }] = JSON.parse(packed) as [{ filename: string }]
  return resolve(folder, filename)
}

if (import.meta.main) console.log(packDrivers(process.argv[2] ?? 'dist'))
