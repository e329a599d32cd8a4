import type { Bilingual } from '../../base/bilingual.ts'
import type { Gate, GateId } from '../gates/gate.ts'
import type { Outcome } from '../gates/outcome.ts'
import type { RouteId } from './remedies.ts'

/** For the citizen: no grade, no list, no reason that others must not read. */
const PLAIN: Readonly<Record<GateId, { readonly fail: Bilingual; readonly unknown: Bilingual }>> = {
  identity: same('还没有用有效证件确认您的身份', 'we have not yet confirmed who you are with a valid card'),
  authority: same(
    '还需要确认您可以代申请人办理和签字',
    'we still need to know that you may act and sign for the applicant',
  ),
  itemOpen: same('这个事项需要一次带齐材料', 'for this item everything must be there at once'),
  noBar: same('现在还不能再次申请这项许可', 'this licence may not be applied for again yet'),
  noDuplicate: same('您的同一申请正在办理', 'the same application of yours is under way'),
  coreComplete: same('还缺必须先交的材料', 'something is missing that must be there first'),
  missingDeferrable: same('缺的材料中有不能后补的', 'something that is missing cannot come later'),
  grade: {
    fail: { zh: '目前不能用“先办后补”的方式办理', en: '“accept now, bring later” is not open to you at present' },
    unknown: {
      zh: '暂时没有查到需要的信息；这不代表您有问题',
      en: 'we could not find the information we need; that does not mean anything is wrong with you',
    },
  },
  noListEntry: {
    fail: {
      zh: '有一条记录使“先办后补”暂不适用',
      en: 'a record keeps “accept now, bring later” from being used for now',
    },
    unknown: { zh: '有一条记录需要工作人员判断', en: 'a record has to be judged by a member of staff' },
  },
  noBreach: {
    fail: { zh: '以前答应补交的材料还没有处理完', en: 'something that was promised earlier is not settled yet' },
    unknown: { zh: '以前的一条记录需要工作人员判断', en: 'an earlier record has to be judged by a member of staff' },
  },
  belowCap: same('您已经有几份材料等着补交', 'you have several materials still to bring'),
  deadline: same('缺的材料定不下补交日期', 'no date can be set for what is missing'),
  noMeasure: same(
    '有一项失信惩戒措施，期间内需要一次带齐材料；备齐就能受理，不服可以提出',
    'while a measure is in force everything must be there at once; with everything brought it is accepted, and you may appeal',
  ),
  promise: same('还需要您看过告知书并签字', 'you still need to read the notice and sign'),
}

export const PLAIN_OUTCOMES: Readonly<Record<Outcome, Bilingual>> = {
  full: { zh: '材料齐了，可以直接受理', en: 'Everything is there: it can be accepted' },
  trust: {
    zh: '可以先受理，缺的材料您答应在约定时间补交',
    en: 'It can be accepted now; you promise to bring the rest in time',
  },
  person: { zh: '需要工作人员来决定', en: 'A member of staff needs to decide' },
  askCredit: {
    zh: '备齐材料就能受理；想先受理、后补材料的，要先查询信用',
    en: 'With everything brought it is accepted; to bring the rest later, your credit is asked about first',
  },
  ordinary: { zh: '请备齐材料后办理', en: 'Please bring everything, then it is accepted' },
}

export const PLAIN_ROUTES: Readonly<Record<RouteId, Bilingual>> = {
  ordinary: { zh: '备齐材料随时可以办', en: 'with everything brought it is accepted at any time' },
  person: { zh: '可以要求由工作人员决定，并说明理由', en: 'ask that a member of staff decides and says why' },
  objection: {
    zh: '认为记录有误的，可在窗口提出异议',
    en: 'if you think that a record is wrong, object at the counter',
  },
  repair: { zh: '可以在窗口了解如何修复记录', en: 'ask at the counter how a record is repaired' },
}

export function plainReasons(gates: readonly Gate[]): Bilingual[] {
  const reasons: Bilingual[] = []
  for (const { id, result } of gates) {
    if (result === 'pass' || result === 'notAsked') continue
    const reason = PLAIN[id][result]
    if (!reasons.includes(reason)) reasons.push(reason)
  }
  return reasons
}

function same(zh: string, en: string) {
  const text = { zh, en }
  return { fail: text, unknown: text }
}
