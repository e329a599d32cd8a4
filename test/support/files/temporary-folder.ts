import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, onTestFinished } from 'vitest'

/** A folder for the test that is running, or about to: gone when it has finished, after everything that it cleans up. */
export function temporaryFolder(): string {
  const folder = made()
  onTestFinished(() => removed(folder))
  return folder
}

/** A folder for all tests of a file, which calls this beside its hooks: gone when all of them have finished. */
export function sharedFolder(): string {
  const folder = made()
  afterAll(() => removed(folder))
  return folder
}

function made(): string {
  return mkdtempSync(join(tmpdir(), 'rongque-test-'))
}

function removed(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true })
}
