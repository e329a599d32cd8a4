import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const MOST_LINES = 200

/** What stood on each page whose test failed, as Playwright keeps it beside the screenshot. */
export function failedPages(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('error-context.md'))
    .map(path => {
      const lines = readFileSync(join(folder, path), 'utf8').split('\n')
      return `\n── ${path}\n${lines.slice(0, MOST_LINES).join('\n')}`
    })
}
