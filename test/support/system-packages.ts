import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** What the tests need beside npm's packages, as Debian names it, and how it is seen that it is there. */
const NEEDED: readonly { readonly name: string; readonly isThere: () => boolean }[] = [
  { name: 'chromium', isThere: () => process.env['CHROMIUM'] !== undefined || existsSync('/usr/bin/chromium') },
  { name: 'socat', isThere: () => hasProgram('socat') },
  { name: 'fonts-noto-cjk', isThere: () => hasChineseFont() },
]

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

/** Installs what is missing where that is possible (root on Debian); otherwise says exactly how, and fails. */
export function installSystemPackages(): void {
  const missing = NEEDED.filter(({ isThere }) => !isThere()).map(({ name }) => name)
  if (missing.length === 0) return
  const command = `apt-get update && apt-get install -y --no-install-recommends ${missing.join(' ')}`
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    throw new Error(`the tests need: ${missing.join(', ')}\ninstall with: sudo sh -c '${command}'`)
  }
  console.log(`installing ${missing.join(', ')}`)
  execFileSync('sh', ['-c', command], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  const still = NEEDED.filter(({ isThere }) => !isThere()).map(({ name }) => name)
  if (still.length > 0) throw new Error(`not there after installing: ${still.join(', ')}`)
}
