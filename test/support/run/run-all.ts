/** `npm test`. Every step runs, also after a failure. The last line is `N passed, N failed`. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { failedPages } from './failed-pages.ts'
import { FIRST_LOAD_REPORT, type FirstLoad, firstLoadLine } from './first-load.ts'
import { installSystemPackages } from './system-packages.ts'

interface Count {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

const RESULTS = 'test-results'

function run(program: string, args: readonly string[]): boolean {
  console.log(`\n── ${program} ${args.join(' ')}`)
  return spawnSync(`node_modules/.bin/${program}`, args, { stdio: 'inherit' }).status === 0
}

function check(program: string, args: readonly string[]): Count {
  const passed = run(program, args)
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 }
}

function vitest(project: string): Count {
  const file = `${RESULTS}/${project}.json`
  const ended = run('vitest', [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ])
  const report = readReport<{ numPassedTests: number; numFailedTests: number; numPendingTests: number }>(file)
  return atLeast(
    ended,
    report && { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests },
  )
}

function playwright(): Count {
  const ended = run('playwright', ['test'])
  if (!ended) for (const page of failedPages(`${RESULTS}/e2e`)) console.log(page)
  const report = readReport<{ stats: { expected: number; unexpected: number; flaky: number; skipped: number } }>(
    `${RESULTS}/e2e.json`,
  )
  const stats = report?.stats
  return atLeast(
    ended,
    stats && { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped },
  )
}

function readReport<Report>(file: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report
  } catch {
    return undefined
  }
}

/** A step can fail without a failed test. */
function atLeast(ended: boolean, count: Count | undefined): Count {
  const known = count ?? { passed: 0, failed: 0, skipped: 0 }
  return ended || known.failed > 0 ? known : { ...known, failed: 1 }
}

installSystemPackages()
rmSync(RESULTS, { recursive: true, force: true })
mkdirSync(RESULTS)
const steps: Record<string, () => Count> = {
  'types: drivers, electron, test': () => check('tsc', ['-p', '.']),
  'types: preload': () => check('tsc', ['-p', 'electron']),
  'types: renderer': () => check('tsc', ['-p', 'renderer']),
  lint: () => check('biome', ['check', '--error-on-warnings', '.']),
  layers: () => check('depcruise', ['drivers', 'electron', 'renderer', 'test']),
  'dead code': () => check('knip', []),
  unit: () => vitest('unit'),
  component: () => vitest('component'),
  integration: () => vitest('integration'),
  'end-to-end': playwright,
}
const counts = Object.entries(steps).map(([name, step]) => {
  const began = performance.now()
  const count = step()
  return { name, ...count, seconds: Math.round((performance.now() - began) / 1000) }
})

console.log('')
for (const { name, passed, failed, skipped, seconds } of counts) {
  const said = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} not run` : ''}`
  console.log(`${name.padEnd(30)} ${`${seconds} s`.padStart(7)}  ${said}`)
}
console.log(`${'in all'.padEnd(30)} ${`${Math.round(performance.now() / 1000)} s`.padStart(7)}`)
const firstLoad = readReport<FirstLoad>(FIRST_LOAD_REPORT)
if (firstLoad) console.log(firstLoadLine(firstLoad))
const sum = (key: keyof Count) => counts.reduce((total, count) => total + count[key], 0)
if (sum('skipped') > 0) {
  console.log(
    `\n${sum('skipped')} not run: the desktop suite needs Electron's program (npx install-electron) and a display.`,
  )
}
console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
process.exitCode = sum('failed') === 0 ? 0 : 1
