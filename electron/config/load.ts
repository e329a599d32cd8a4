import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { HallError } from '../errors/hall-error.ts'
import { publicFile } from '../store/access-rights.ts'
import { withCurrentSettingNames } from './former-names.ts'
import { configSchema, type HallConfig } from './schema.ts'

export interface LoadedConfig {
  readonly config: HallConfig
  readonly dataFolder: string
  readonly file: string | undefined
  /** For an administrator. The store looks after its own files. */
  readonly warnings: readonly HallError[]
}

/**
 * HALL_DATA; HALL_CONFIG or config.json in the data folder; over it HALL_PORT, HALL_READER, HALL_CREDIT_URL (`none` for
 * no service). Throws A507 naming what is wrong.
 */
export function loadConfig(env: NodeJS.ProcessEnv, defaultFolder: string): LoadedConfig {
  const dataFolder = resolve(env['HALL_DATA'] || defaultFolder)
  const named = env['HALL_CONFIG']
  const usual = join(dataFolder, 'config.json')
  const file = named ? resolve(named) : existsSync(usual) ? usual : undefined
  const written = file === undefined ? {} : readJson(file)

  const { credit, ...rest } = withCurrentSettingNames(asObject(written, file))
  const parsed = configSchema.safeParse({
    ...rest,
    ...(credit === undefined && !env['HALL_CREDIT_URL']
      ? {}
      : { credit: withUrl(credit, env['HALL_CREDIT_URL'], file) }),
    ...(env['HALL_PORT'] ? { port: portNumber(env['HALL_PORT']) } : {}),
    ...(env['HALL_READER'] ? { reader: env['HALL_READER'] } : {}),
  })
  if (!parsed.success) {
    throw new HallError('A507', `${file ?? 'HALL_*'}: ${z.prettifyError(parsed.error)}`)
  }
  const open = file === undefined || file === usual ? undefined : publicFile(file)
  return { config: parsed.data, dataFolder, file, warnings: open ? [open] : [] }
}

function withUrl(credit: unknown, url: string | undefined, file: string | undefined): unknown {
  if (!url) return credit
  const given = asObject(credit ?? {}, file)
  return url === 'none' ? { ...given, url: null, sources: [] } : { ...given, url }
}

function portNumber(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port)) throw new HallError('A507', 'HALL_PORT')
  return port
}

function asObject(value: unknown, file: string | undefined): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new HallError('A507', file)
  return value as Record<string, unknown>
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (cause) {
    throw new HallError('A507', file, { cause })
  }
}
