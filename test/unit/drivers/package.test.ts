import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

interface Manifest {
  readonly version: string
  readonly license: string
  readonly dependencies: Readonly<Record<string, string>>
  readonly optionalDependencies: Readonly<Record<string, string>>
}

const manifest = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Manifest
const ours = manifest('package.json')
const published = manifest('drivers/package.json')
const declared = { ...published.dependencies, ...published.optionalDependencies }

const sources = readdirSync('drivers', { recursive: true, encoding: 'utf8' })
  .filter(path => path.endsWith('.ts'))
  .map(path => ({ path, text: readFileSync(join('drivers', path), 'utf8') }))

function packageOf(specifier: string): string | undefined {
  if (/^(\.|node:)/.test(specifier) || builtinModules.includes(specifier)) return undefined
  return /^(@[^/]+\/)?[^/]+/.exec(specifier)?.[0]
}

describe('drivers/package.json', () => {
  it('drivers/package.json lists every package that is imported', () => {
    const imports = /(?:\bfrom|^import|\bimport\(|\brequire(?:\.resolve)?\()\s*'([^'\s]+)'/gm
    const undeclared = sources.flatMap(({ path, text }) =>
      [...text.matchAll(imports)]
        .map(([, specifier = '']) => packageOf(specifier))
        .filter(name => name !== undefined && !Object.hasOwn(declared, name))
        .map(name => `${path}: ${name}`),
    )
    expect(undeclared).toEqual([])
  })

  it('drivers/package.json lists every package named in our code', () => {
    const undeclared = Object.keys({ ...ours.dependencies, ...ours.optionalDependencies }).filter(name => {
      const quoted = new RegExp(`['"\`]${name}(/[^'"\`]*)?['"\`]`)
      return !Object.hasOwn(declared, name) && sources.some(({ text }) => quoted.test(text))
    })
    expect(undeclared).toEqual([])
  })

  it('drivers/package.json has the tested versions', () => {
    for (const kind of ['dependencies', 'optionalDependencies'] as const) {
      const tested = Object.fromEntries(Object.keys(published[kind]).map(name => [name, ours[kind][name]]))
      expect(published[kind]).toEqual(tested)
    }
  })

  it('drivers/package.json has the version and licence of the whole', () => {
    const { version, license } = ours
    expect(published).toMatchObject({ version, license })
  })
})
