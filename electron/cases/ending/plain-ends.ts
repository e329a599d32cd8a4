import type { Bilingual } from '../../base/bilingual.ts'
import type { CaseState } from '../model/state.ts'
import type { CloseOutcome } from './events.ts'

/** For the citizen: no grade, no words of staff. */
interface PlainEnd {
  readonly headline: Bilingual
  readonly next: readonly Bilingual[]
}

const AGAIN: Bilingual = {
  zh: '材料备齐后可以重新申请',
  en: 'apply again, with everything brought',
}
const DISAGREE: Bilingual = {
  zh: '不同意的，可以向窗口提出，也可以在六十日内申请行政复议',
  en: 'if you disagree, tell the counter, or apply for administrative review within 60 days',
}
const SUE: Bilingual = {
  zh: '不同意的，可以在六十日内申请行政复议，也可以向法院起诉',
  en: 'if you disagree, apply for administrative review within 60 days, or sue',
}
const ASK: Bilingual = {
  zh: '理由写在通知书上，也可以请窗口说明',
  en: 'the notice says why; the counter explains it too',
}

const BARRED_AGAIN: Bilingual = {
  zh: '如实备齐材料可以重新申请；决定书写明期间内不得再次申请的，期满后才能申请',
  en: 'apply again with true materials; where the decision bars it for a time, after that time',
}

const ENDS: Readonly<Record<CloseOutcome, PlainEnd>> = {
  returned: {
    headline: { zh: '申请已经退回，没有办成', en: 'The application was returned; it was not granted' },
    next: [AGAIN, DISAGREE],
  },
  deemedWithdrawn: {
    headline: { zh: '申请已经按撤回处理，没有办成', en: 'The application counts as withdrawn; it was not granted' },
    next: [AGAIN, DISAGREE],
  },
  acceptanceRevoked: {
    headline: { zh: '受理已经撤销，没有办成', en: 'The acceptance was revoked; it was not granted' },
    next: [ASK, AGAIN, SUE],
  },
  refused: {
    headline: { zh: '申请没有获得批准', en: 'The application was refused' },
    next: [ASK, SUE],
  },
  terminated: {
    headline: { zh: '办理已经终止，没有办成', en: 'The case was ended; nothing was granted' },
    next: [AGAIN, DISAGREE],
  },
  heldExpired: {
    headline: { zh: '没有受理：暂存的材料到期，已退还', en: 'Not accepted: the time to keep your papers is over' },
    next: [{ zh: '请到窗口取回材料', en: 'collect your papers at the counter' }, AGAIN],
  },
  noticeExpired: {
    headline: {
      zh: '没有受理：告知后没有等到您再来',
      en: 'Not accepted: you were told what to bring and did not come back',
    },
    next: [AGAIN],
  },
  uncollected: {
    headline: {
      zh: '已经办好，但没有人来领取，结果已归档',
      en: 'It was granted but not collected; it is in the archive',
    },
    next: [{ zh: '请带证件到窗口询问如何领取', en: 'bring your card and ask the counter how to get it' }],
  },
  notNeeded: {
    headline: { zh: '没有受理：这件事不需要办许可', en: 'Not accepted: no licence is needed for this' },
    next: [ASK, SUE],
  },
  notCompetent: {
    headline: { zh: '没有受理：这件事不归这里办', en: 'Not accepted: another office is competent' },
    next: [{ zh: '请到通知书上写明的机关申请', en: 'apply to the office that the notice names' }, SUE],
  },
  untrue: {
    headline: {
      zh: '没有受理：查明有隐瞒或者不真实的材料',
      en: 'Not accepted: something was found to be concealed or untrue',
    },
    next: [BARRED_AGAIN, ASK, SUE],
  },
  untrueRefused: {
    headline: {
      zh: '没有获得批准：查明有隐瞒或者不真实的材料',
      en: 'It was refused: something was found to be concealed or untrue',
    },
    next: [BARRED_AGAIN, ASK, SUE],
  },
  grantRevoked: {
    headline: {
      zh: '已经批准的被撤销：查明有不真实的材料',
      en: 'What was granted is revoked: something was found to be untrue',
    },
    next: [{ zh: '请把证照、批件交回窗口', en: 'bring the certificate back to the counter' }, BARRED_AGAIN, ASK, SUE],
  },
  barred: {
    headline: {
      zh: '没有受理：现在还不能再次申请这项许可',
      en: 'Not accepted: this licence may not be applied for again yet',
    },
    next: [
      { zh: '到什么时候为止，通知书上写明了', en: 'the notice says until when' },
      { zh: '认为限制有误的，可以在窗口提出异议', en: 'if you think that the bar is wrong, object at the counter' },
      SUE,
    ],
  },
  voided: {
    headline: {
      zh: '这件登记有误，已经作废；对您没有任何影响',
      en: 'This was entered by mistake and is void; nothing is held against you',
    },
    next: [
      {
        zh: '可以随时重新申请；不同意的，请告诉窗口',
        en: 'apply again at any time; if you disagree, tell the counter',
      },
    ],
  },
  forwarded: {
    headline: {
      zh: '您的申请已经转给上级机关继续办理',
      en: 'Your application went to a higher office, which goes on with it',
    },
    next: [
      {
        zh: '不用重复交材料；转到哪里，通知书上写明了',
        en: 'nothing has to be given again; the notice says where it went',
      },
    ],
  },
}

/** Undefined: the case goes on or ended as usual. */
export function plainEnd({ closing, result }: Pick<CaseState, 'closing' | 'result'>): PlainEnd | undefined {
  if (closing?.outcome) return ENDS[closing.outcome]
  return result?.granted === false ? ENDS.refused : undefined
}
