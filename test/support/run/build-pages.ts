import { execFileSync } from 'node:child_process'

/** Builds the pages and the desktop's processes that the end-to-end tests run on. */
export default function buildPages(): void {
  for (const mode of ['production', 'processes', 'preload']) {
    execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--mode', mode, '--logLevel', 'warn'], {
      stdio: 'inherit',
    })
  }
}
