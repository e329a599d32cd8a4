import { execFileSync } from 'node:child_process'

export default function buildPages(): void {
  for (const mode of ['production', 'processes', 'preload']) {
    execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--mode', mode, '--logLevel', 'warn'], {
      stdio: 'inherit',
    })
  }
}
