import { onEnd } from '../../base/on-end.ts'
import { HallError } from '../../errors/hall-error.ts'
import { DEMO_KEY } from './demo-key.ts'
import { loadReferenceData } from './people.ts'
import { ReferenceService } from './service.ts'

async function main(): Promise<void> {
  const service = new ReferenceService({
    data: loadReferenceData(process.env['CREDIT_DATA']),
    secrets: { [process.env['CREDIT_KEY_ID'] ?? DEMO_KEY.id]: process.env['CREDIT_SECRET'] ?? DEMO_KEY.secret },
    clock: Date.now,
    controllable: true,
  })
  const address = await service.listen(Number(process.env['CREDIT_PORT'] ?? 8790))
  console.log(`grade service ${address}`)
  onEnd(() => void service.close())
}

main().catch((error: unknown) => {
  console.error(error instanceof HallError ? error.message : error)
  process.exitCode = 1
})
