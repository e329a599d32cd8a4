import { SOAK_LINES, type SoakLine } from './soak-reader.ts'
import { soak } from './soak-run.ts'

/** `npm run soak [PLACINGS [UNPLUGGINGS]]`. Exit 1 when an event was lost or something has grown. */
const [placings = 10_000, unpluggings = 1_000] = process.argv.slice(2).map(Number)
const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MiB`

for (const line of Object.keys(SOAK_LINES) as SoakLine[]) {
  const { seconds, early, late, problems } = await soak({ line, placings, unpluggings })
  console.log(
    [
      `${line}: ${placings} cards, ${unpluggings} unpluggings in ${seconds} s`,
      `heap ${megabytes(early.heap)} → ${megabytes(late.heap)}`,
      `files ${early.files} → ${late.files}`,
      `timers and sockets ${early.resources} → ${late.resources}`,
      ...(problems.length > 0 ? problems.map(problem => `PROBLEM ${problem}`) : ['no problem']),
    ].join('\n  '),
  )
  if (problems.length > 0) process.exitCode = 1
}
