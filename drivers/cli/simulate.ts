import { parseArgs } from 'node:util'
import { readCardFile } from '../simulator/card-file.ts'
import { FAULT_KINDS, FAULTY_REQUESTS, type LineFault } from '../simulator/faults.ts'
import { SIMULATOR_DEFAULTS, Simulator } from '../simulator/simulator.ts'
import { FAST_THINK_TIMES, REAL_THINK_TIMES } from '../simulator/think-times.ts'
import { wholeNumber } from './arguments.ts'
import { obeyLines } from './obey-lines.ts'
import { EXIT, shownText } from './output.ts'
import { portTaken } from './port-taken.ts'
import { UsageError } from './usage.ts'

/** `reader simulate`: runs until interrupted; commands come from stdin. */
export async function simulate(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      card: { type: 'string' },
      tcp: { type: 'string' },
      pty: { type: 'boolean', default: false },
      link: { type: 'string' },
      baud: { type: 'string' },
      fast: { type: 'boolean', default: false },
      old: { type: 'boolean', default: false },
      late: { type: 'boolean', default: false },
    },
  })
  const card = values.card === undefined ? undefined : await readCardFile(values.card)
  const simulator = await Simulator.start({
    tcpPort: values.tcp === undefined ? 0 : wholeNumber('--tcp', values.tcp, 0, 65_535),
    pty: values.pty || values.link !== undefined,
    ptyPath: values.link ?? SIMULATOR_DEFAULTS.ptyPath,
    baudRate:
      values.baud === undefined ? SIMULATOR_DEFAULTS.baudRate : wholeNumber('--baud', values.baud, 0, 4_000_000),
    wakesLate: values.late,
    sam: { think: values.fast ? FAST_THINK_TIMES : REAL_THINK_TIMES, fingerprints: !values.old },
  }).catch((cause: NodeJS.ErrnoException) => {
    throw portTaken(cause, values.tcp)
  })
  if (card) simulator.place(card)

  console.log(`tcp 127.0.0.1:${simulator.tcpPort}`)
  if (simulator.ptyPath) console.log(`pty ${simulator.ptyPath}`)
  console.log(COMMANDS_TEXT)
  if (card) console.log(`card ${shownText(card.label)}`)

  await obeyLines(line => obey(simulator, line))
  await simulator.close()
  return EXIT.ok
}

const COMMANDS_TEXT = `commands: place FILE.json | lift | unplug | replug | fault ${FAULT_KINDS.join('|')} [TIMES] [of ${FAULTY_REQUESTS.join('|')}] [after N] | sam HEX|ok | quit`

async function obey(simulator: Simulator, line: string): Promise<string> {
  const [command, ...rest] = line.split(/\s+/)
  switch (command) {
    case 'place': {
      const file = line.slice('place'.length).trim()
      if (file === '') throw new UsageError('place FILE.json')
      const card = await readCardFile(file)
      simulator.place(card)
      return `card ${shownText(card.label)}`
    }
    case 'lift':
      simulator.lift()
      return 'no card'
    case 'unplug':
      await simulator.unplug()
      return 'unplugged'
    case 'replug':
      await simulator.replug()
      return 'plugged'
    case 'fault': {
      const fault = faultFrom(rest)
      simulator.fault(fault)
      return `fault ${fault.kind}`
    }
    case 'sam': {
      const [status = ''] = rest
      if (status !== 'ok' && !/^[0-9a-f]{2}$/i.test(status)) throw new UsageError('sam HEX|ok: sam 60, sam 66, sam ok')
      simulator.breakSam(status === 'ok' ? undefined : Number.parseInt(status, 16))
      return `sam ${status}`
    }
    default:
      throw new UsageError(COMMANDS_TEXT)
  }
}

/** `silence 2 of find after 3`: loses the fourth and fifth answer to find. */
function faultFrom(words: readonly string[]): LineFault {
  const match = /^(\w+)(?: (\d+))?(?: of (\w+))?(?: after (\d+))?$/.exec(words.join(' '))
  const [, word, times, request, after] = match ?? []
  const kind = FAULT_KINDS.find(known => known === word)
  const only = FAULTY_REQUESTS.find(known => known === request)
  if (!kind || (request !== undefined && !only)) throw new UsageError(COMMANDS_TEXT)
  return {
    kind,
    ...(times === undefined ? {} : { times: wholeNumber('TIMES', times, 1, 1000) }),
    ...(only === undefined ? {} : { only }),
    ...(after === undefined ? {} : { after: wholeNumber('after', after, 0, 1000) }),
  }
}
