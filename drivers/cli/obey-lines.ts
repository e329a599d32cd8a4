import { createInterface } from 'node:readline'
import { reportError } from './output.ts'

/** Executes commands from stdin and prints the answers until `quit` or an interrupt, but not at the end of stdin. */
export async function obeyLines(obey: (line: string) => Promise<string>): Promise<void> {
  const input = createInterface({ input: process.stdin })
  let obeyed: Promise<unknown> = Promise.resolve()
  const ended = new Promise<void>(resolve => {
    process.once('SIGINT', resolve)
    process.once('SIGTERM', resolve)
    let quitting = false
    input.on('line', line => {
      if (quitting) return
      quitting = line.trim() === 'quit'
      if (quitting) void obeyed.then(() => resolve())
      else obeyed = obeyed.then(() => obey(line.trim())).then(console.log, reportError)
    })
  })
  // Keeps the process alive when stdin is closed.
  const alive = setInterval(() => {}, 1 << 30)
  await ended
  clearInterval(alive)
  input.close()
  process.stdin.destroy()
}
