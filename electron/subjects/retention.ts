import type { Bilingual } from '../base/bilingual.ts'
import type { NumberSetting } from '../base/number-setting.ts'
import type { PersonalKind } from '../cases/personal.ts'

/** Full years after the year of collection. */
export type Retention = Readonly<Record<PersonalKind, number>>

export const PERSONAL_KINDS: readonly PersonalKind[] = ['identity', 'credit']

export const RETENTION_NUMBERS = {
  identity: {
    min: 1,
    max: 100,
    default: 10,
    unit: 'years',
    about: 'Names and numbers of parties: kept with the case file, for as long as the archive schedule says.',
  },
  credit: {
    min: 1,
    max: 100,
    default: 5,
    unit: 'years',
    about:
      'What grade sources said and what the gates made of it: as long as query logs are kept (深圳经济特区社会信用条例 art. 45).',
  },
} as const satisfies Readonly<Record<PersonalKind, NumberSetting>>

export const RETENTION_BASIS: Readonly<Record<PersonalKind, Bilingual>> = {
  identity: {
    zh: '随办件档案保存，年限由档案保管期限表规定（大厅配置）',
    en: 'kept with the case file, for as long as the archive schedule says (set by the hall)',
  },
  credit: {
    zh: '查询记录保存五年（深圳经济特区社会信用条例第四十五条）；失信信息最长使用五年（上海市社会信用条例第三十五条）',
    en: 'query logs are kept five years (Shenzhen Social Credit Regulation art. 45); a record of dishonesty is used five years at most (Shanghai art. 35)',
  },
}

export function lastPurgeableYear(kind: PersonalKind, retention: Retention, thisYear: number): number {
  return thisYear - retention[kind] - 1
}

export function keptThrough(kind: PersonalKind, retention: Retention, year: number): number {
  return year + retention[kind]
}
