import type { Channel } from '../../drivers/channel/channel.ts'
import { tcpChannel } from '../../drivers/channel/tcp.ts'
import { SamClient } from '../../drivers/sam/client.ts'
import { SAM_COMMANDS } from '../../drivers/sam/commands.ts'
import { Simulator } from '../../drivers/simulator/simulator.ts'
import { FAST_THINK_TIMES } from '../../drivers/simulator/think-times.ts'
import type { Figure } from './report.ts'

const EXCHANGES = 20_000

export async function exchanges(): Promise<Figure[]> {
  const simulator = await Simulator.start({ baudRate: 0, sam: { think: FAST_THINK_TIMES } })
  const channel = await tcpChannel({ host: '127.0.0.1', port: simulator.tcpPort })()
  const bare = await bareExchangeUs(channel)
  const client = new SamClient(channel)
  const began = performance.now()
  for (let i = 0; i < EXCHANGES; i++) await client.exchange(SAM_COMMANDS.status)
  const us = ((performance.now() - began) * 1000) / EXCHANGES
  await client.close()
  await simulator.close()
  return [
    { name: 'the same request and answer without the client, same simulator', value: `${bare.toFixed(1)} µs` },
    { name: 'one exchange through SamClient', value: `${us.toFixed(1)} µs`, ratio: us / bare },
    { name: 'overhead of an exchange', value: `${(us - bare).toFixed(1)} µs` },
    { name: 'exchanges a second', value: `${(1e6 / us).toFixed(0)}/s` },
  ]
}

async function bareExchangeUs(channel: Channel): Promise<number> {
  const request = Uint8Array.of(0xaa, 0xaa, 0xaa, 0x96, 0x69, 0x00, 0x03, 0x11, 0xff, 0xed)
  let arrived = () => {}
  channel.onData(() => arrived())
  const began = performance.now()
  for (let i = 0; i < EXCHANGES; i++) {
    const answered = new Promise<void>(resolve => {
      arrived = resolve
    })
    await channel.write(request)
    await answered
  }
  return ((performance.now() - began) * 1000) / EXCHANGES
}
