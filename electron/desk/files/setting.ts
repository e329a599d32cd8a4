import type { HallSettings } from '../settings.ts'

export interface WorkerSetting {
  readonly dataFolder: string
  readonly config: Pick<
    HallSettings,
    'catalogue' | 'codePatterns' | 'rules' | 'operators' | 'supervision' | 'worklists'
  > & {
    readonly reminders: Pick<HallSettings['reminders'], 'to'>
  }
}

/** Without secrets. */
export function workerSetting(dataFolder: string, config: HallSettings): WorkerSetting {
  const { catalogue, codePatterns, rules, operators, supervision, worklists, reminders } = config
  return {
    dataFolder,
    config: { catalogue, codePatterns, rules, operators, supervision, worklists, reminders: { to: reminders.to } },
  }
}
