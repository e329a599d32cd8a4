import { existsSync, globSync, statSync } from 'node:fs'
import { join } from 'node:path'

export const PAGE_SOURCES = [
  'renderer/**/*.{ts,tsx,css,html}',
  // What the contract imports is part of the pages.
  'electron/{api/contract,base,cases,catalogue/model}/**/*.ts',
  'electron/worklists/places.ts',
  'drivers/**/*.ts',
  'vite.config.ts',
  'package.json',
  'package-lock.json',
]

/** Missing, or older than one of its sources. */
export function isStale(root: string, made: string, sources: readonly string[]): boolean {
  const target = join(root, made)
  if (!existsSync(target)) return true
  const builtAt = statSync(target).mtimeMs
  return sources
    .flatMap(pattern => globSync(pattern, { cwd: root }))
    .some(file => statSync(join(root, file)).mtimeMs > builtAt)
}

/** Reads the package's note: asking the package would start a download. */
export function electronProgram(root: string): string | undefined {
  const folder = join(root, 'node_modules/electron')
  const note = join(folder, 'path.txt')
  if (!existsSync(note)) return undefined
  const program =
    process.platform === 'win32'
      ? 'electron.exe'
      : process.platform === 'darwin'
        ? 'Electron.app/Contents/MacOS/Electron'
        : 'electron'
  const path = join(folder, 'dist', program)
  return existsSync(path) ? path : undefined
}

export function hasDisplay(env: NodeJS.ProcessEnv, platform: NodeJS.Platform = process.platform): boolean {
  return platform === 'win32' || platform === 'darwin' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY'])
}
