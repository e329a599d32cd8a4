import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { DOCUMENTS } from '../../support/docs/documented-commands.ts'

const PATH = /`((?:electron|renderer|drivers|test|docs)\/[\w./-]+)`/g

it.each(DOCUMENTS)('%s names files and folders that exist', file => {
  const paths = [...readFileSync(file, 'utf8').matchAll(PATH)].map(([, path = '']) => path)
  expect(paths.filter(path => !existsSync(path))).toEqual([])
})

it('finds paths in the documents', () => {
  expect(readFileSync('CONTRIBUTING.md', 'utf8').match(PATH)?.length).toBeGreaterThan(20)
})
