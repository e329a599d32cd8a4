import { parseArgs } from 'node:util'
import { SIMULATED_SCANNER_DEFAULTS, SimulatedScanner } from '../simulator/scanner.ts'
import { oneOf, wholeNumber } from './arguments.ts'
import { obeyLines } from './obey-lines.ts'
import { EXIT } from './output.ts'
import { portTaken } from './port-taken.ts'
import { UsageError } from './usage.ts'

const ENDINGS = { cr: '\r', lf: '\n', crlf: '\r\n', none: '' } as const

/** `reader simulate-scanner`: runs until interrupted; commands come from stdin. */
export async function simulateScanner(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      tcp: { type: 'string' },
      link: { type: 'string' },
      encoding: { type: 'string', default: SIMULATED_SCANNER_DEFAULTS.encoding },
      ending: { type: 'string', default: 'cr' },
    },
  })
  const scanner = await SimulatedScanner.start({
    tcpPort: values.tcp === undefined ? 0 : wholeNumber('--tcp', values.tcp, 0, 65_535),
    ptyPath: values.link,
    encoding: oneOf('--encoding', values.encoding, ['utf-8', 'gb18030'] as const),
    ending: ENDINGS[oneOf('--ending', values.ending, ['cr', 'lf', 'crlf', 'none'] as const)],
  }).catch((cause: NodeJS.ErrnoException) => {
    throw portTaken(cause, values.tcp)
  })
  console.log(`tcp 127.0.0.1:${scanner.tcpPort}`)
  if (scanner.ptyPath) console.log(`pty ${scanner.ptyPath}`)
  console.log(COMMANDS_TEXT)
  await obeyLines(line => obey(scanner, line))
  await scanner.close()
  return EXIT.ok
}

const COMMANDS_TEXT = 'commands: scan TEXT | bytes HEX | unplug | replug | quit'

async function obey(scanner: SimulatedScanner, line: string): Promise<string> {
  const [, command, rest = ''] = /^(\S*)\s*(.*)$/.exec(line) ?? []
  switch (command) {
    case 'scan':
      if (rest === '') throw new UsageError('scan TEXT')
      return scanner.scan(rest) ? 'scanned' : 'nobody listens'
    case 'bytes':
      if (!/^(?:[0-9a-f]{2}\s*)+$/i.test(rest)) throw new UsageError('bytes HEX')
      return scanner.send(Buffer.from(rest.replace(/\s/g, ''), 'hex')) ? 'sent' : 'nobody listens'
    case 'unplug':
      await scanner.unplug()
      return 'unplugged'
    case 'replug':
      await scanner.replug()
      return 'plugged'
    default:
      throw new UsageError(COMMANDS_TEXT)
  }
}
