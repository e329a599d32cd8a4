import { setTimeout as sleep } from 'node:timers/promises'
import { tcpChannel } from '../../drivers/channel/tcp.ts'
import { CardReader } from '../../drivers/reader/card-reader.ts'

const WARM_UP_MS = 2000
const MEASURED_MS = 10_000

const readers = process.argv.slice(2).map(port => new CardReader(tcpChannel({ host: '127.0.0.1', port: Number(port) })))
for (const reader of readers) reader.start()
await sleep(WARM_UP_MS)
const before = process.cpuUsage()
await sleep(MEASURED_MS)
const { user, system } = process.cpuUsage(before)
globalThis.gc?.()
const { heapUsed, external } = process.memoryUsage()
for (const reader of readers) await reader.stop()
console.log(JSON.stringify({ cpuPercent: (user + system) / 10 / MEASURED_MS, bytes: heapUsed + external }))
