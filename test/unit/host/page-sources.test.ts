import { globSync, readFileSync } from 'node:fs'
import { dirname, matchesGlob, normalize } from 'node:path'
import { expect, it } from 'vitest'
import { PAGE_SOURCES } from '../../../electron/host/start/built.ts'

const IMPORT = /^(?:import|export)(?! type\b)[^;]*? from '(\.[^']+)'/gms

/** What a file imports by value, with what that imports. */
function importsOf(file: string, found = new Set<string>()): Set<string> {
  for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
    const next = normalize(`${dirname(file)}/${path}`)
    if (found.has(next)) continue
    found.add(next)
    importsOf(next, found)
  }
  return found
}

it('pages are built again after a change of anything that the contract brings into them', () => {
  const found = new Set(globSync('electron/api/contract/*.ts').flatMap(file => [...importsOf(file)]))
  expect([...found].some(file => file.startsWith('electron/cases/'))).toBe(true)
  expect([...found].filter(file => !PAGE_SOURCES.some(pattern => matchesGlob(file, pattern)))).toEqual([])
})
