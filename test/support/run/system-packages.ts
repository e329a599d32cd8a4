import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { C_COMPILERS } from '../readers/photo-library.ts'
import { CHROMIUM } from './chromium.ts'

export interface Need {
  readonly packages: readonly string[]
  readonly isThere: () => boolean
}

export interface Machine {
  readonly mayInstall: boolean
  /** Runs apt-get; true on success. */
  readonly run: (args: readonly string[]) => boolean
  readonly pause: (ms: number) => void
  readonly say: (text: string) => void
}

const NEEDS: readonly Need[] = [
  { packages: ['chromium'], isThere: () => existsSync(CHROMIUM) },
  { packages: ['socat'], isThere: () => hasProgram('socat') },
  { packages: ['fonts-noto-cjk'], isThere: hasChineseFont },
  { packages: ['gcc', 'libc6-dev'], isThere: () => C_COMPILERS.some(hasProgram) },
]

const ATTEMPTS = 3
const PAUSE_MS = 5000
/** s; another apt-get may run after a start. */
const LOCK_SECONDS = 120

/** Ends the tests with the command to run where it cannot install. */
export function installSystemPackages(): void {
  installMissing(NEEDS, THIS_MACHINE)
}

export function installMissing(needs: readonly Need[], machine: Machine): void {
  const missing = missingOf(needs)
  if (missing.length === 0) return
  const command = `apt-get update && apt-get install -y --no-install-recommends ${missing.join(' ')}`
  if (!machine.mayInstall) {
    throw new Error(`the tests need: ${missing.join(', ')}\ninstall with: sudo sh -c '${command}'`)
  }
  machine.say(`installing ${missing.join(', ')}`)
  const installed = again(machine, 'apt-get install', () => {
    again(machine, 'apt-get update', () => apt(machine, ['-o', 'APT::Update::Error-Mode=any', 'update']))
    return apt(machine, ['install', '-y', '--no-install-recommends', '--', ...missing])
  })
  const still = missingOf(needs)
  if (installed && still.length === 0) return
  throw new Error(
    `the tests need: ${missing.join(', ')}; apt-get could not install ${still.join(', ')}: see above\n` +
      `check the mirror in /etc/apt and the network, then: ${command}`,
  )
}

function missingOf(needs: readonly Need[]): readonly string[] {
  return needs.filter(({ isThere }) => !isThere()).flatMap(({ packages }) => packages)
}

function again(machine: Machine, what: string, step: () => boolean): boolean {
  for (let attempt = 1; ; attempt++) {
    if (step()) return true
    machine.say(`${what} failed (${attempt} of ${ATTEMPTS})`)
    if (attempt === ATTEMPTS) return false
    machine.pause(PAUSE_MS)
  }
}

function apt(machine: Machine, args: readonly string[]): boolean {
  return machine.run(['-o', `DPkg::Lock::Timeout=${LOCK_SECONDS}`, '-o', 'Acquire::Retries=3', ...args])
}

const THIS_MACHINE: Machine = {
  mayInstall: process.getuid?.() === 0 && existsSync('/usr/bin/apt-get'),
  run: args =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0,
  pause: ms => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms),
  say: text => console.log(text),
}

function hasProgram(name: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some(folder => existsSync(join(folder, name)))
}

function hasChineseFont(): boolean {
  try {
    return execFileSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' }).trim() !== ''
  } catch {
    return false
  }
}
