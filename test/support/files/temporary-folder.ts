import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, onTestFinished } from 'vitest'

/** For one test: removed after it and its clean-up. */
export function temporaryFolder(): string {
  const folder = made()
  onTestFinished(() => removed(folder))
  return folder
}

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
