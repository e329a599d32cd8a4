import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Writes shell scripts and returns a PATH that finds them first. */
export function standInPrograms(folder: string, scripts: Readonly<Record<string, string>>): string {
  const programs = join(folder, 'programs')
  mkdirSync(programs, { recursive: true })
  for (const [name, script] of Object.entries(scripts)) {
    writeFileSync(join(programs, name), `#!/bin/sh\n${script}\n`)
    chmodSync(join(programs, name), 0o755)
  }
  return [programs, process.env['PATH']].join(delimiter)
}
