import type { Bilingual } from '../../base/bilingual.ts'
import type { LocalDate } from '../../base/local-date.ts'
import { partyName } from '../gates/party.ts'
import type { CaseState } from '../model/state.ts'
import type { Authority, AuthorityKind, HandoverMethod, Identified } from './handover.ts'

export const METHOD_NAMES: Readonly<Record<HandoverMethod, Bilingual>> = {
  counter: { zh: '窗口领取', en: 'collected at the counter' },
  post: { zh: '邮寄', en: 'by post' },
  electronic: { zh: '电子送达', en: 'electronically' },
}

export const AUTHORITY_NAMES: Readonly<Record<AuthorityKind, Bilingual>> = {
  powerOfAttorney: { zh: '授权委托书', en: 'power of attorney' },
  introduction: { zh: '单位介绍信', en: 'letter of introduction' },
  representative: { zh: '法定代表人身份证明', en: 'proof of being the legal representative' },
  guardianship: { zh: '监护关系证明', en: 'proof of guardianship' },
  notarised: { zh: '公证书', en: 'notarised deed' },
}

const SEEN: Readonly<Record<Authority['seen'], Bilingual>> = {
  original: { zh: '已核对原件', en: 'the original was seen' },
  electronic: { zh: '已核验电子证照', en: 'verified as an electronic licence' },
}

/** As in 授权委托书 粤2026-3号 2026-05-10（已核对原件）. */
export function authorityText({ kind, number, date, seen }: Authority, shown = inFigures): Bilingual {
  const day = date && shown(date)
  const details = (language: keyof Bilingual) => [number, day?.[language]].filter(part => part !== undefined).join(' ')
  const [name, how] = [AUTHORITY_NAMES[kind], SEEN[seen]]
  return { zh: `${name.zh} ${details('zh')}（${how.zh}）`, en: `${name.en} ${details('en')} (${how.en})` }
}

function inFigures(date: LocalDate): Bilingual {
  return { zh: date, en: date }
}

export function identifiedText(identified: Identified): Bilingual {
  switch (identified.by) {
    case 'record':
      return { zh: '按登记的当事人，未另行核验身份', en: 'the party on record, not identified' }
    case 'card': {
      const why = identified.reason
      if (why === undefined) return { zh: '读卡核验', en: 'by their card' }
      return { zh: `读卡核验，证件已过有效期：${why}`, en: `by their card, which has run out: ${why}` }
    }
    case 'typed':
      return { zh: `核对证件，手工录入：${identified.reason}`, en: `typed from their document: ${identified.reason}` }
  }
}

export function takerName(takenBy: NonNullable<CaseState['handover']>['takenBy']): Bilingual {
  return takenBy === 'other' ? { zh: '代领人', en: 'somebody with an authority' } : partyName(takenBy)
}
