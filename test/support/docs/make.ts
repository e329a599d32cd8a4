import { readFileSync, writeFileSync } from 'node:fs'
import { driverTables } from './driver-tables.ts'
import { withSection } from './section.ts'
import { settingTables } from './settings.ts'

/** What is made of the code, by file: what the file is to hold, given what it holds. */
export const MADE: Readonly<Record<string, (text: string) => string>> = {
  'docs/configure.md': text => withSection(text, 'settings', settingTables()),
  'drivers/README.md': driverTables,
}

/** `npm run docs`. */
if (import.meta.main) {
  for (const [file, make] of Object.entries(MADE)) writeFileSync(file, make(readFileSync(file, 'utf8')))
}
