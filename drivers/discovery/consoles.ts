import { readFile } from 'node:fs/promises'

/** Serial ports of the system's console (Linux), e.g. `/dev/ttyS0`: never write to a log-in prompt. */
export async function systemConsoles(): Promise<readonly string[]> {
  const active = await readFile('/sys/class/tty/console/active', 'utf8').catch(() => '')
  return active.split(/\s+/).flatMap(name => (name === '' ? [] : [`/dev/${name}`]))
}
