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

/** The same as in package.json. */
const OLDEST_NODE = 22

async function main(args: readonly string[]): Promise<number> {
  const [name = '', ...rest] = args
  if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
    console.error(
      `需要 Node.js ${OLDEST_NODE} 或更新版本 / Node.js ${OLDEST_NODE} or newer is needed: ${process.versions.node}`,
    )
    return EXIT.error
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!command) {
    const asked = ['help', '--help', '-h'].includes(name)
    ;(asked ? console.log : console.error)(usageText())
    return asked ? EXIT.ok : EXIT.usage
  }
  if (rest.includes('--help')) {
    console.log(usageText())
    return EXIT.ok
  }
  try {
    return await command(rest)
  } catch (error) {
    return reportError(error)
  }
}

// `reader watch | head -1` closes our output: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) =>
  process.exit(error.code === 'EPIPE' ? EXIT.ok : EXIT.error),
)

process.exitCode = await main(process.argv.slice(2))
