import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const require = createRequire(import.meta.url)
// electron-builder's own check; it has no types.
const { getConfig, validateConfiguration } = require('app-builder-lib/out/util/config/config.js')
const { DebugLogger } = require('builder-util')

const config = await getConfig(process.cwd(), null, null)

describe('electron-builder.yml', () => {
  it('is accepted by electron-builder’s own schema check', async () => {
    await expect(validateConfiguration(config, new DebugLogger(true))).resolves.toBeUndefined()
  })

  it('is really checked: an unknown field is refused', async () => {
    await expect(validateConfiguration({ ...config, colour: 'red' }, new DebugLogger(true))).rejects.toThrow(/colour/)
  })

  it('makes every package that halls install, for both architectures', () => {
    const targets = (list: { target: string; arch: string[] }[]) =>
      list.map(({ target, arch }) => `${target} ${arch.join('+')}`)
    expect(targets(config.win.target)).toEqual(['nsis x64+arm64'])
    expect(targets(config.linux.target)).toEqual(['deb x64+arm64', 'AppImage x64+arm64', 'rpm x64+arm64'])
  })

  it('starts what the build makes', () => {
    const pkg = require(resolve('package.json'))
    expect(pkg.main).toBe('dist/electron/main.js')
    for (const entry of ['main.ts', 'preload.ts', 'shell/application-process.ts', 'shell/devices-process.ts']) {
      expect(existsSync(resolve('electron', entry))).toBe(true)
    }
  })
})
