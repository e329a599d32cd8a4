import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** What goes into the package beside the compiled code, and where it comes from. */
const COPIED = { 'package.json': 'drivers/package.json', 'README.md': 'drivers/README.md', LICENSE: 'LICENSE' }

/**
 * Compiles `drivers` and packs it as it would be published. Returns the path of the .tgz, which lies in `folder`.
 * By hand: `node test/support/readers/pack-drivers.ts FOLDER`, then `npm publish` what it prints.
 */
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
