import { type Bilingual, bilingual } from '../../base/bilingual.ts'
import type { DeferralMode, DischargeMeans, MaterialForm } from '../../catalogue/model/item.ts'
import type { StopCause } from '../course/events.ts'
import type { CloseOutcome } from '../ending/events.ts'
import { isOtherEnd, OTHER_ENDS } from '../ending/other-ends.ts'
import type { NoticeMeans } from '../intake/events.ts'
import type { MistakenType } from '../mistaken/mistaken-entry.ts'
import type { LapseReason } from '../owing/events.ts'
import type { ToldPeriod } from '../settling/events.ts'
import { LAPSE_OUTCOMES } from './lapse-policy.ts'
import type { Due } from './promised-material.ts'
import type { StepKind } from './step-kind.ts'

export const MODE_NAMES: Readonly<Record<DeferralMode, Bilingual>> = {
  defer: { zh: '容缓', en: 'deferred' },
  tolerate: { zh: '容缺', en: 'tolerated' },
  promise: { zh: '告知承诺', en: 'promised instead' },
  shared: { zh: '免提交', en: 'obtained by the office' },
}

export const NOTICE_MEANS_NAMES: Readonly<Record<NoticeMeans, Bilingual>> = {
  screen: { zh: '在屏幕上出示', en: 'shown on the screen' },
  paper: { zh: '给予纸质告知书', en: 'given on paper' },
  aloud: { zh: '当面宣读', en: 'read aloud' },
  kiosk: { zh: '在自助终端上出示', en: 'shown at the kiosk' },
}

export const STOP_NAMES: Readonly<Record<StopCause, Bilingual>> = {
  hearing: { zh: '听证', en: 'hearing' },
  tender: { zh: '招标', en: 'tender' },
  auction: { zh: '拍卖', en: 'auction' },
  inspection: { zh: '检验', en: 'inspection' },
  testing: { zh: '检测', en: 'testing' },
  quarantine: { zh: '检疫', en: 'quarantine' },
  appraisal: { zh: '鉴定', en: 'appraisal' },
  expertReview: { zh: '专家评审', en: 'expert review' },
  correction: { zh: '补正', en: 'correction' },
  suspension: { zh: '补交挂起', en: 'suspended for a late material' },
}

export const STEP_NAMES: Readonly<Record<StepKind, Bilingual>> = {
  finishEntry: { zh: '完成登记', en: 'finish the entry' },
  tellApplicant: { zh: '受理或者一次性告知', en: 'accept, or tell all that is missing' },
  answerQuestion: { zh: '主管决定', en: 'a supervisor decides' },
  returnAfterNotice: { zh: '等待申请人补齐材料再来', en: 'the applicant comes back with everything' },
  bringCore: { zh: '等待补齐主件', en: 'the core materials are to be brought' },
  takeUp: { zh: '分办（审查人领取）', en: 'an examiner takes the case' },
  decideResult: { zh: '审查、作出决定', en: 'examine and decide' },
  confirmResult: { zh: '审核、决定', en: 'a second person decides' },
  answerDepartment: { zh: '窗口答复部门', en: 'the window answers the department' },
  returnPapers: { zh: '退还材料', en: 'give papers back' },
  archive: { zh: '归档', en: 'archive the file' },
  statutoryLimit: { zh: '法定办结期限', en: 'the statutory limit' },
  endStop: { zh: '特别程序到期', en: 'the special procedure is to end' },
  makeResult: { zh: '制证', en: 'make the result' },
  collect: { zh: '等待领取', en: 'the result is to be collected' },
  closeCase: { zh: '办结归档', en: 'close the case' },
  supply: { zh: '等待补交', en: 'a material is to be supplied' },
  supplyLate: { zh: '逾期宽限，等待补交或整改', en: 'late: to be supplied, or cured, within grace' },
  cure: { zh: '整改中，等待补交', en: 'to be supplied within the cure' },
  checkSupply: { zh: '核验补交材料', en: 'check what was supplied' },
  verify: { zh: '办理机关核查或取得材料', en: 'the office verifies or obtains it' },
  dispose: { zh: '决定逾期处理', en: 'decide what follows from the lapse' },
  answerRequest: { zh: '审批申请', en: 'answer a request' },
  decideObjection: { zh: '处理异议', en: 'decide an objection' },
  deliverPriorNotice: { zh: '送达事先告知书', en: 'deliver the prior notice' },
  hearDefence: { zh: '等待当事人陈述、申辩', en: 'the party may state and defend' },
  decideFalsehood: { zh: '对虚假材料作出决定', en: 'decide on the false material' },
}

export const MEANS_NAMES: Readonly<Record<DischargeMeans, Bilingual>> = {
  paper: { zh: '提交材料', en: 'the paper' },
  sharing: { zh: '数据共享', en: 'data sharing' },
  check: { zh: '核查', en: 'a check' },
  creditReport: { zh: '信用报告', en: 'a credit report' },
  licenceLibrary: { zh: '电子证照库', en: 'the licence library' },
}

export const PERIOD_NAMES: Readonly<Record<ToldPeriod['kind'], Bilingual>> = {
  grace: { zh: '宽限期限', en: 'end of grace' },
  cure: { zh: '整改期限', en: 'end of the cure' },
  collect: { zh: '领取期限', en: 'day until which the result waits' },
  return: { zh: '备齐材料期限', en: 'day by which the applicant is to come back' },
  held: { zh: '收件暂存期限', en: 'day until which papers are kept' },
}

export const LAPSE_REASONS: Readonly<Record<LapseReason, Bilingual>> = {
  notSupplied: { zh: '期限、宽限届满仍未补交', en: 'not supplied when date and grace had passed' },
  notConforming: { zh: '再次补交仍不合格', en: 'supplied twice and not good enough' },
  foundFalse: { zh: '核查不实', en: 'found to be false' },
}

export const MISTAKEN_NAMES: Readonly<Record<MistakenType, Bilingual>> = {
  OverdueNoted: { zh: '逾期', en: 'lateness' },
  ClockStopped: { zh: '补交挂起', en: 'suspension' },
  ClockResumed: { zh: '恢复计时', en: 'the end of a suspension' },
  CurePromised: { zh: '整改承诺', en: 'a promise to cure' },
  ObligationLapsed: { zh: '承诺未履行', en: 'a promise not kept' },
  BreachRecorded: { zh: '履约记录', en: 'an entry in the record' },
  Closed: { zh: '办结', en: 'the end of the case' },
  DraftDiscarded: { zh: '逾期取消登记', en: 'the end of an entry that nobody came back for' },
  DeemedAccepted: { zh: '视为受理', en: 'an acceptance by silence' },
  FalsehoodDecided: { zh: '对虚假材料的决定', en: 'a decision on false material' },
}

const PUT_AWAY: Readonly<Record<'heldExpired' | 'noticeExpired' | 'uncollected', Bilingual>> = {
  heldExpired: { zh: '收件期满退回', en: 'held papers returned' },
  noticeExpired: { zh: '告知后逾期未补齐，归档', en: 'not completed after the notice, filed' },
  uncollected: { zh: '逾期未领，归档', en: 'the result was never collected' },
}

/** Undefined: the case was only put away. */
export function outcomeRemedy(outcome: CloseOutcome): Bilingual | undefined {
  switch (outcome) {
    case 'heldExpired':
    case 'noticeExpired':
    case 'uncollected':
      return undefined
    default:
      return isOtherEnd(outcome) ? OTHER_ENDS[outcome].remedy : LAPSE_OUTCOMES[outcome].remedy
  }
}

export function outcomeName(outcome: CloseOutcome): Bilingual {
  switch (outcome) {
    case 'heldExpired':
    case 'noticeExpired':
    case 'uncollected':
      return PUT_AWAY[outcome]
    default:
      return isOtherEnd(outcome) ? OTHER_ENDS[outcome].name : LAPSE_OUTCOMES[outcome].name
  }
}

export function dueText(due: Due): Bilingual {
  if (due.kind === 'beforeHandover') return { zh: '领取结果前', en: 'before the result is collected' }
  const { date, provisional, moved } = due
  const why = moved
    ? bilingual(`；${moved.from} ${moved.reason}，顺延`, `; closed on ${moved.from}: ${moved.reason}`)
    : NOTHING
  return provisional
    ? bilingual(`${date} 前（暂定，不会提前${why.zh}）`, `by ${date} (provisional; it will not move earlier${why.en})`)
    : bilingual(`${date} 前（含当日${why.zh}）`, `by ${date} (that day included${why.en})`)
}

const NOTHING = bilingual('', '')

export const FORM_NAMES: Readonly<Record<MaterialForm, Bilingual>> = {
  original: { zh: '原件', en: 'original' },
  copy: { zh: '复印件', en: 'copy' },
  electronic: { zh: '电子件', en: 'electronic' },
}
