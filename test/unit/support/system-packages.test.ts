import { describe, expect, it } from 'vitest'
import { installMissing, type Machine, type Need } from '../../support/run/system-packages.ts'

/** `goes`: results of apt-get in order, then success. */
function machine(goes: readonly boolean[] = [], mayInstall = true) {
  const there = new Set<string>(['socat'])
  const ran: string[] = []
  const said: string[] = []
  const need = (name: string): Need => ({ packages: [name], isThere: () => there.has(name) })
  const left = [...goes]
  const fake: Machine = {
    mayInstall,
    run: args => {
      ran.push(args.join(' '))
      const well = left.shift() ?? true
      if (well && args.includes('install')) for (const name of args.slice(args.indexOf('--') + 1)) there.add(name)
      return well
    },
    pause: () => {},
    say: text => void said.push(text),
  }
  return { fake, ran, said, needs: [need('socat'), need('chromium')] }
}

const commands = (ran: readonly string[]) => ran.map(command => /update|install/.exec(command)?.[0])

describe('a system package that the tests need', () => {
  it('is left alone where it is present', () => {
    const { fake, ran, needs } = machine()
    installMissing(needs.slice(0, 1), fake)
    expect(ran).toEqual([])
  })

  it('is installed where it is missing, and nothing else', () => {
    const { fake, ran, needs } = machine()
    installMissing(needs, fake)
    expect(commands(ran)).toEqual(['update', 'install'])
    expect(ran[1]).toMatch(/--no-install-recommends -- chromium$/)
  })

  it('is installed although the mirror fails first', () => {
    const { fake, ran, said, needs } = machine([false, false, true])
    installMissing(needs, fake)
    expect(commands(ran)).toEqual(['update', 'update', 'update', 'install'])
    expect(said.join('\n')).toContain('apt-get update failed')
  })

  it('is installed from a fresh list when it cannot be fetched', () => {
    const { fake, ran, needs } = machine([true, false, true, true])
    installMissing(needs, fake)
    expect(commands(ran)).toEqual(['update', 'install', 'update', 'install'])
  })

  it('ends the tests with its name and the command when it cannot be installed', () => {
    const { fake, ran, needs } = machine(Array.from({ length: 100 }, () => false))
    expect(() => installMissing(needs, fake)).toThrow(/chromium[\s\S]*apt-get update && apt-get install .*chromium/)
    expect(ran.length).toBeLessThan(20)
  })

  it('is not installed without permission', () => {
    const { fake, ran, needs } = machine([], false)
    expect(() => installMissing(needs, fake)).toThrow(/sudo sh -c 'apt-get update && apt-get install -y .*chromium'/)
    expect(ran).toEqual([])
  })

  it('ends the tests when it is still missing after its installation', () => {
    const { fake } = machine()
    const never: Need = { packages: ['fonts-noto-cjk'], isThere: () => false }
    expect(() => installMissing([never], fake)).toThrow(/fonts-noto-cjk/)
  })
})
