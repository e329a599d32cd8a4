import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../../support/files/temporary-folder.ts'
import { finished, lineOf } from '../../support/processes/processes.ts'
import { standInPrograms } from '../../support/processes/stand-in-programs.ts'

let folder: string
beforeEach(() => {
  folder = temporaryFolder()
})

function start(script: string, args: readonly string[], env: Record<string, string>): ChildProcessWithoutNullStreams {
  const child = spawn(script, args, { env: { ...process.env, ...env } })
  child.stdin.end()
  child.stdout.setEncoding('utf8')
  child.stderr.setEncoding('utf8')
  return child
}

describe('.ci/run', () => {
  function run(bare: string, npm: string) {
    mkdirSync(join(folder, '.ci'))
    copyFileSync('.ci/run', join(folder, '.ci/run'))
    writeFileSync(join(folder, '.ci/bare'), `#!/bin/sh\n${bare}\n`)
    chmodSync(join(folder, '.ci/bare'), 0o755)
    return start(join(folder, '.ci/run'), [], { PATH: standInPrograms(folder, { npm }) })
  }
  const NPM = 'echo "npm $*"; [ "$1" = ci ] || { echo "3 passed, 1 failed"; exit 1; }'

  it('runs both commands of the README on a bare system, and ends as they do', async () => {
    const { code, stdout } = await finished(run('echo "bare: $1"; echo "4 passed, 0 failed"', NPM))
    expect([code, stdout.trim().split('\n')]).toEqual([0, ['bare: npm ci && npm test', '4 passed, 0 failed']])
  })

  it('does not run them again when they fail there', async () => {
    const { code, stdout } = await finished(run('echo "3 passed, 1 failed"; exit 1', NPM))
    expect([code, stdout]).toEqual([1, '3 passed, 1 failed\n'])
  })

  it('runs them on this system where no bare system can be made, and says why', async () => {
    const { code, stdout } = await finished(run('echo "not root" | tee "$BARE_WHY" >&2; exit 199', NPM))
    const lines = stdout.trim().split('\n')
    expect(lines[0]).toMatch(/on this machine as it is, .*: not root$/)
    expect([code, lines.slice(1)]).toEqual([1, ['npm ci', 'npm test', '3 passed, 1 failed']])
  })

  it('ends the bare system when it is ended itself', async () => {
    const bare = `trap 'touch ${folder}/ended; exit 143' TERM; echo begun; while :; do sleep 0.1; done`
    const child = run(bare, NPM)
    const end = finished(child)
    await lineOf(child, /begun/)
    child.kill('SIGTERM')
    expect((await end).code).toBe(143)
    expect(existsSync(join(folder, 'ended'))).toBe(true)
  })
})

describe('.ci/bare', () => {
  const DEBIAN = 'ID=debian\nVERSION_CODENAME=bookworm\n'
  /** Root on Debian with room and permission to mount, but no mirror. */
  const PROGRAMS = {
    id: 'echo 0',
    dpkg: 'echo amd64',
    unshare: 'exit 0',
    df: 'echo Avail; echo 90000M',
    debootstrap: 'echo "E: no mirror answers"; exit 1',
  }

  async function bare(programs: Partial<typeof PROGRAMS>, osRelease = DEBIAN) {
    writeFileSync(join(folder, 'os-release'), osRelease)
    const { code, stdout, stderr } = await finished(
      start(resolve('.ci/bare'), ['echo begun'], {
        PATH: standInPrograms(folder, { ...PROGRAMS, ...programs }),
        BARE_OS_RELEASE: join(folder, 'os-release'),
        BARE_STORE: join(folder, 'store'),
      }),
    )
    return { code, stdout, why: stderr.trim().split('\n').at(-1) }
  }

  it.each([
    ['whoever is not root', { id: 'echo 1000' }, DEBIAN, 'not root'],
    ['another system', {}, 'ID=alpine\n', 'not Debian'],
    ['a system without a file that names it', {}, '', 'not Debian'],
    ['a container that may not mount', { unshare: 'exit 1' }, DEBIAN, 'mounting is not permitted'],
    ['little disk', { df: 'echo Avail; echo 500M' }, DEBIAN, /^only 500 MB are free/],
    ['no mirror', {}, DEBIAN, /E: no mirror answers|apt names no mirror/],
  ])('%s → 199, says why, and the command does not begin', async (_, programs, osRelease, why) => {
    expect(await bare(programs, osRelease)).toEqual({ code: 199, stdout: '', why: expect.stringMatching(why) })
  })

  it('removes a half-made system', async () => {
    await bare({ debootstrap: 'mkdir -p "$4"; touch "$4/half"; exit 1' })
    expect(readdirSync(join(folder, 'store')).filter(name => name !== 'log')).toEqual([])
  })

  it('removes what a killed run has left, and keeps what a running one uses', async () => {
    const left = join(folder, 'store', 'run.999999999')
    const used = join(folder, 'store', `run.${process.pid}`)
    for (const path of [left, used]) mkdirSync(path, { recursive: true })
    await bare({})
    expect([existsSync(left), existsSync(used)]).toEqual([false, true])
  })
})
