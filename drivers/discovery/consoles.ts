import { readFile } from 'node:fs/promises'

/**
 * The serial ports that carry this system's console (Linux), e.g. `/dev/ttyS0`: what is written there ends up at a
 * log-in reminder or in somebody's boot log. Empty elsewhere.
 */
export async function systemConsoles(): Promise<readonly string[]> {
  const active = await readFile('/sys/class/tty/console/active', 'utf8').catch(() => '')
  return active.split(/\s+/).flatMap(name => (name === '' ? [] : [`/dev/${name}`]))
}
