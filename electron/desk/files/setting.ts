import type { HallSettings } from '../settings.ts'

/** What a thread needs to know of the hall: where its data is, and what files are made and checked by. */
export interface ApartSetting {
  readonly dataFolder: string
  readonly config: Pick<
    HallSettings,
    'catalogue' | 'codePatterns' | 'rules' | 'operators' | 'supervision' | 'worklists'
  > & {
    readonly reminders: Pick<HallSettings['reminders'], 'to'>
  }
}

/** Secrets stay where they are. */
export function apartSetting(dataFolder: string, config: HallSettings): ApartSetting {
  const { catalogue, codePatterns, rules, operators, supervision, worklists, reminders } = config
  return {
    dataFolder,
    config: { catalogue, codePatterns, rules, operators, supervision, worklists, reminders: { to: reminders.to } },
  }
}
