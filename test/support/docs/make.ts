import { readFileSync, writeFileSync } from 'node:fs'
import { openApiDocument } from '../../../electron/api/contract/openapi.ts'
import { deniedRows, deviceRows } from './device-rows.ts'
import { driverTables } from './driver-tables.ts'
import { errorSections } from './error-sections.ts'
import { inLines } from './in-lines.ts'
import { withSection } from './section.ts'
import { settingTables } from './settings.ts'

/** From a file's text to its new text. */
export const MADE: Readonly<Record<string, (text: string) => string | Promise<string>>> = {
  'docs/configure.md': text => withSection(text, 'settings', settingTables()),
  'docs/errors.md': text => withSection(text, 'errors', errorSections()),
  'docs/readers.md': text => withSection(withSection(text, 'devices', deviceRows()), 'denied', deniedRows()),
  'docs/openapi.json': async () => inLines(await openApiDocument()),
  'drivers/README.md': driverTables,
}

if (import.meta.main) {
  for (const [file, make] of Object.entries(MADE)) writeFileSync(file, await make(readFileSync(file, 'utf8')))
}
