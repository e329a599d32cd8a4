import { z } from 'zod'

export type Unit =
  | 'working days'
  | 'calendar days'
  | 'days'
  | 'years'
  | 'minutes'
  | 'seconds'
  | 'ms'
  | 'MiB'
  | 'times'
  | 'materials'
  | 'SMS'
  | 'connections'
  | 'files'
  | 'queries'

export interface NumberSetting {
  readonly min: number
  readonly max: number
  readonly default: number
  readonly unit: Unit
  /** With the reason for `default`; printed in docs/configure.md. */
  readonly about: string
}

type NumberSettings = Readonly<Record<string, NumberSetting>>

export type Numbers<Settings extends NumberSettings> = { readonly [Name in keyof Settings]: number }

export function defaultNumbers<const Settings extends NumberSettings>(settings: Settings): Numbers<Settings> {
  return mapped(settings, setting => setting.default)
}

export function numberFields<const Settings extends NumberSettings>(
  settings: Settings,
): { readonly [Name in keyof Settings]: z.ZodDefault<z.ZodInt> } {
  return mapped(settings, ({ min, max, default: number, unit, about }) =>
    z.int().min(min).max(max).default(number).meta({ unit, description: about }),
  )
}

function mapped<Settings extends NumberSettings, To>(
  settings: Settings,
  to: (setting: NumberSetting) => To,
): { readonly [Name in keyof Settings]: To } {
  const entries = Object.entries(settings).map(([name, setting]) => [name, to(setting)])
  return Object.fromEntries(entries) as { [Name in keyof Settings]: To }
}
