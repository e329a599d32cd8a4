import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ReaderError } from '../../../drivers/error.ts'
import { onEnd } from '../../base/on-end.ts'
import { loadConfig } from '../../config/load.ts'
import { HallError } from '../../errors/hall-error.ts'
import { LocalDevices } from '../../stations/devices/local-devices.ts'
import { readerSettings } from '../../stations/devices/reader-settings.ts'
import { createApplication } from '../application.ts'

/** Exit codes: 0 ended, 1 could not start (a coded message on stderr). `pages`: the built renderer. */
export async function serve(pages: string): Promise<void> {
  try {
    await open(pages)
  } catch (error) {
    report(error)
  }
}

async function open(pages: string): Promise<void> {
  const { config, dataFolder, warnings } = loadConfig(process.env, '.data')
  const application = await createApplication({
    config,
    dataFolder,
    warnings,
    startDevices: () => LocalDevices.start(config.reader, { ...readerSettings(config, dataFolder), onFault: explain }),
  })
  const stop = () => {
    application.close().catch(report)
  }
  try {
    const { address } = await application.serveHttp(pages)
    console.log(`serving ${address}`)
    const { parts } = application
    if (parts.store.readOnly) explain(parts.store.readOnly)
    parts.warnings.forEach(explain)
    if (!existsSync(join(pages, 'index.html'))) {
      console.error('页面尚未构建，只提供接口 / no pages, the API only: npm run build')
    }
  } catch (error) {
    await application.close()
    throw (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
      ? new HallError('A509', String(config.port), { cause: error })
      : error
  }
  onEnd(stop)
}

function report(error: unknown): void {
  explain(error)
  process.exitCode = 1
}

function explain(error: unknown): void {
  if (error instanceof HallError) {
    console.error(`${error.message}\n  → ${error.text.remedyZh}\n  → ${error.text.remedyEn}`)
  } else if (error instanceof ReaderError) {
    console.error(`${error.message}\n  → ${error.entry.remedyZh}\n  → ${error.entry.remedyEn}`)
  } else {
    console.error(error)
  }
}
