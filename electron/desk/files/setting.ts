import type { HallConfig } from '../../config/schema.ts'

/** What a thread needs to know of the hall: where its data is, and what files are made and checked by. */
export interface ApartSetting {
  readonly dataFolder: string
  readonly config: Pick<
    HallConfig,
    'catalogue' | 'codePatterns' | 'rules' | 'operators' | 'supervision' | 'worklists'
  > & {
    readonly prompts: Pick<HallConfig['prompts'], 'to'>
  }
}

/** Secrets stay where they are. */
export function apartSetting(dataFolder: string, config: HallConfig): ApartSetting {
  const { catalogue, codePatterns, rules, operators, supervision, worklists, prompts } = config
  return {
    dataFolder,
    config: { catalogue, codePatterns, rules, operators, supervision, worklists, prompts: { to: prompts.to } },
  }
}
