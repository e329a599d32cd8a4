#!/usr/bin/env node
import { doctor } from './cli/doctor.ts'
import { list } from './cli/list.ts'
import { EXIT, reportError } from './cli/output.ts'
import { read } from './cli/read.ts'
import { record } from './cli/record.ts'
import { replay } from './cli/replay.ts'
import { scan } from './cli/scan.ts'
import { simulate } from './cli/simulate.ts'
import { simulateScanner } from './cli/simulate-scanner.ts'
import { usageText } from './cli/usage.ts'
import { watch } from './cli/watch.ts'

const COMMANDS: Record<string, (args: string[]) => Promise<number>> = {
  list,
  read,
  watch,
  scan,
  doctor,
  record,
  replay,
  simulate,
  'simulate-scanner': simulateScanner,
}

/** Runs one command and resolves with the process's exit code. */
async function main(args: readonly string[]): Promise<number> {
  const [name = '', ...rest] = args
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!command) {
    const asked = name === 'help' || name === '--help' || name === '-h'
    ;(asked ? console.log : console.error)(usageText())
    return asked ? EXIT.ok : EXIT.usage
  }
  try {
    return await command(rest)
  } catch (error) {
    return reportError(error)
  }
}

// Whoever read our output has read enough, as in `reader watch | head -1`.
process.stdout.on('error', (error: NodeJS.ErrnoException) =>
  process.exit(error.code === 'EPIPE' ? EXIT.ok : EXIT.error),
)

process.exitCode = await main(process.argv.slice(2))
