import type { Bilingual } from '../../base/bilingual.ts'
import type { LocalDate } from '../../base/local-date.ts'
import { promiseDocuments } from '../documents/promise-documents.ts'
import { type GateInput, input, listed } from '../gates/gate.ts'
import type { Descriptions } from '../model/description.ts'
import { finishLine, materials, presentLine, same } from '../model/lines.ts'
import { isUnpromised, type PromisedMaterial } from '../model/promised-material.ts'
import { dueText } from '../model/texts.ts'
import { COURSE_BASES } from '../why/course-bases.ts'
import { byRow, changesOf } from '../why/gate-changes.ts'
import type { AcceptingEvent } from './events.ts'

export const ACCEPTING_DESCRIPTIONS: Descriptions<AcceptingEvent> = {
  PromisePrepared: {
    title: { zh: '制作承诺书', en: 'Promise made out' },
    lines: ({ number, materials: promised }) => [same(number), ...promised.map(owedLine)],
    documents: ({ materials: promised }) => promiseDocuments(promised),
  },
  PromiseSigned: {
    title: { zh: '签署承诺书', en: 'Promise signed' },
    lines: ({ number, signature, present }) => [
      same(number),
      signature ? { zh: '屏幕手写签名', en: 'drawn on a pad' } : { zh: '纸面签署', en: 'on paper' },
      ...presentLine(present),
    ],
  },
  Accepted: {
    title: { zh: '受理', en: 'Accepted' },
    lines: event => [
      same(event.caseNumber),
      event.mode === 'owing'
        ? { zh: `容缺受理，规则 ${event.ruleVersion}`, en: `with materials owed, rules ${event.ruleVersion}` }
        : { zh: '材料齐全', en: 'complete' },
      finishLine(event.promisedFinish?.date),
      ...(event.deemedOn ? [deemed(event.deemedOn, event.deemedBasis)] : []),
      ...event.owed.map(owedLine),
    ],
    gates: event => ({
      ...byRow(event),
      outcome: event.mode === 'full' ? 'full' : 'trust',
      gates: event.gates,
      changes: [],
      ...(event.clockFrom ? { inputs: fromCompletion(event.ruleVersion) } : {}),
      ...(event.deemedBasis ? { inputs: [input('视为受理依据', 'why it counts as accepted', event.deemedBasis)] } : {}),
    }),
    document: () => 'notice',
    // 行政许可法 art. 32.
    handOut: ({ acceptedOn }) => acceptedOn,
  },
  DeemedAccepted: {
    title: { zh: '视为受理', en: 'Counts as accepted' },
    lines: event => [
      same(event.caseNumber),
      untold(event),
      finishLine(event.promisedFinish.date),
      ...event.owed.map(owedLine),
    ],
    why: event => ({
      because: { reason: untold(event), basis: event.basis },
      inputs: [
        input('收到申请材料之日', 'received on', event.since),
        input('应在此前受理或者一次性告知', 'to be accepted, or told about, by', event.tellBy, event.ruleVersion),
        input('办理时限起算', 'time for deciding runs from', event.since),
        input('承诺办结日', 'to be decided by', event.promisedFinish.date),
        input('仍需提交', 'still to be brought', listed(event.owed.filter(isUnpromised).map(({ name }) => name))),
      ],
    }),
    plain: untold,
    document: () => 'notice',
    handOut: ({ on }) => on,
  },
  OneTimeNoticeGiven: {
    title: { zh: '一次性告知', en: 'One-time notice given' },
    lines: ({ missing, defects, deemedOn }, writer) => {
      const { zh, en } = materials(writer, missing, defects)
      const what = { zh: `缺：${zh}`, en: `missing: ${en}` }
      return deemedOn === undefined
        ? [what]
        : [{ zh: `已自 ${deemedOn} 视为受理`, en: `counts as accepted from ${deemedOn}` }, what]
    },
    gates: ({ decidedBy, gates }) => ({
      ...(decidedBy ? byRow(decidedBy) : {}),
      gates,
      changes: changesOf(gates),
    }),
    document: () => 'oneTimeNotice',
    handOut: ({ givenOn }) => givenOn,
  },
  PapersHeld: {
    title: { zh: '容缺收件', en: 'Papers held' },
    lines: ({ missing, defects, until }, writer) => {
      const { zh, en } = materials(writer, missing, defects)
      return [
        { zh: `缺：${zh}`, en: `missing: ${en}` },
        { zh: `暂存至 ${until.date}，不计受理`, en: `kept until ${until.date}; this is not an acceptance` },
      ]
    },
    gates: ({ decidedBy, gates }) => ({
      ...(decidedBy ? byRow(decidedBy) : {}),
      gates,
      changes: changesOf(gates),
    }),
    document: () => 'heldReceipt',
    handOut: ({ on }) => on,
  },
}

function owedLine({ name, due, proof }: PromisedMaterial): Bilingual {
  if (proof) {
    return {
      zh: `以告知承诺代替 ${name.zh}：由机关核查`,
      en: `a promise in place of ${name.en}: checked by the office`,
    }
  }
  const { zh, en } = dueText(due)
  return { zh: `欠 ${name.zh}：${zh}`, en: `owed ${name.en}: ${en}` }
}

/** Earlier releases recorded no basis: it was the law. */
function deemed(day: LocalDate, basis: Bilingual | undefined): Bilingual {
  const law = basis
    ? { zh: '', en: '' }
    : { zh: '（行政许可法第三十二条）', en: ' (Administrative Licensing Law art. 32)' }
  return {
    zh: `未在规定时间内受理或者一次性告知，自收到材料之日 ${day} 起视为受理${law.zh}，时限从该日起算`,
    en: `the applicant was not answered in time: it counts as accepted from ${day}, the day of receipt${law.en}; the time runs from then`,
  }
}

function untold({ since, tellBy }: Extract<AcceptingEvent, { type: 'DeemedAccepted' }>): Bilingual {
  return {
    zh: `${since} 收到申请材料，至 ${tellBy} 没有受理也没有一次性告知，自收到之日起视为受理`,
    en: `received on ${since}, neither accepted nor answered by ${tellBy}: it counts as accepted from the day of receipt`,
  }
}

function fromCompletion(ruleVersion: string): readonly GateInput[] {
  const when = { zh: '有期限的材料补齐之日', en: 'when everything that has a date is there' }
  return [
    input('办理时限起算', 'time for deciding runs from', when, ruleVersion),
    input('起算依据', 'basis of that', COURSE_BASES.completion),
  ]
}
