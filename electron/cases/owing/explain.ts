import { bilingual } from '../../base/bilingual.ts'
import { explainRequest } from '../approval/explain-request.ts'
import { input, yesNo } from '../gates/gate.ts'
import type { Descriptions } from '../model/description.ts'
import { by, dated, owedMaterials, presentLine, said, same } from '../model/lines.ts'
import { dueText, LAPSE_REASONS, MEANS_NAMES } from '../model/texts.ts'
import { COURSE_BASES } from '../why/course-bases.ts'
import { basisOf, nameOfOwed, namesInput, policyInputs, until } from '../why/course-inputs.ts'
import type { OwingEvent } from './events.ts'
import { whyLapsed } from './explain-lapse.ts'

export const OWING_DESCRIPTIONS: Descriptions<OwingEvent> = {
  MaterialSupplied: {
    title: { zh: '收到补交材料', en: 'Owed material supplied' },
    lines: ({ owedId, arrivedOn, on }, writer) => {
      const arrived = arrivedOn && {
        zh: `到达日期 ${arrivedOn}（以此为准），录入日期 ${on}`,
        en: `arrived on ${arrivedOn}, which counts; entered on ${on}`,
      }
      return [owedMaterials(writer, [owedId]), ...(arrived ? [arrived] : [])]
    },
    document: () => 'supplyReceipt',
  },
  SupplyAccepted: {
    title: { zh: '补交材料核验合格', en: 'Supplied material accepted' },
    lines: ({ owedId }, writer) => [owedMaterials(writer, [owedId])],
    document: () => 'completionSlip',
  },
  SupplyRejected: {
    title: { zh: '补交材料不合格', en: 'Supplied material rejected' },
    lines: ({ owedId, reason }, writer) => [owedMaterials(writer, [owedId]), same(reason)],
    document: () => 'correctionNotice',
  },
  MaterialDischarged: {
    title: { zh: '核得材料内容', en: 'Obligation discharged' },
    lines: ({ owedId, means, reference }, writer) => {
      const { zh, en } = MEANS_NAMES[means]
      return [owedMaterials(writer, [owedId]), { zh: `${zh}：${reference}`, en: `${en}: ${reference}` }]
    },
    document: () => 'completionSlip',
  },
  MaterialWaived: {
    title: { zh: '免除补交', en: 'Material waived' },
    lines: ({ owedId, reason, approvedBy }, writer) => [
      owedMaterials(writer, [owedId]),
      same(reason),
      by(writer, approvedBy),
    ],
    why: explainRequest,
    plain: ({ owedId, on }, { name }) => {
      const { zh, en } = name(owedId)
      return dated(on, `${zh}不用再交了`, `${en} is no longer needed`)
    },
    document: () => 'completionSlip',
  },
  DeadlineExtended: {
    title: { zh: '延长补交期限', en: 'Date extended' },
    lines: (event, writer) => {
      const [before, after] = [dueText(event.before), dueText(event.due)]
      const why = event.forceMajeure ? { zh: '不可抗力：', en: 'force majeure: ' } : { zh: '', en: '' }
      return [
        owedMaterials(writer, [event.owedId]),
        { zh: `${before.zh} → ${after.zh}`, en: `${before.en} → ${after.en}` },
        { zh: `${why.zh}${event.reason}`, en: `${why.en}${event.reason}` },
        by(writer, event.approvedBy),
      ]
    },
    why: explainRequest,
    plain: ({ owedId, on, due }, { name }) => {
      const { zh, en } = name(owedId)
      const day = due.kind === 'date' ? due.date : ''
      return dated(on, `${zh}的补交日期延到 ${day}`, `${en} may come until ${day}`)
    },
    document: () => 'extensionNotice',
  },
  OverdueNoted: {
    title: { zh: '逾期未补', en: 'Overdue' },
    lines: ({ owedId, was, graceUntil, cureOffered }, writer) => {
      const cure = cureOffered ? { zh: '，可首次整改', en: ', a first cure is open' } : { zh: '', en: '' }
      return [
        owedMaterials(writer, [owedId]),
        {
          zh: `原期限 ${was}，宽限至 ${graceUntil.date}${cure.zh}`,
          en: `was due on ${was}, grace until ${graceUntil.date}${cure.en}`,
        },
      ]
    },
    why: (event, { before }) => {
      const name = nameOfOwed(before, event.owedId)
      return {
        because: {
          reason: bilingual(
            `${name.zh}：约定的日期已过仍未收到，记为逾期`,
            `${name.en}: its day has passed, it is late`,
          ),
          basis: basisOf(before.lapse),
        },
        inputs: [
          input('约定日期', 'its day', event.was),
          until('宽限至', 'grace until', event.graceUntil),
          input('可否首次整改', 'a first cure is open', yesNo(event.cureOffered)),
          ...policyInputs(before.lapse),
        ],
      }
    },
    plain: ({ owedId, on, graceUntil: { date } }, { name }) => {
      const { zh, en } = name(owedId)
      return dated(
        on,
        `${zh}到了约定的日期还没有收到；${date} 前带来，来得及`,
        `${en} had not come by its day; it was in time until ${date}`,
      )
    },
    document: () => 'overdueNotice',
  },
  CurePromised: {
    title: { zh: '签署整改承诺', en: 'Cure promised' },
    lines: ({ number, owedIds, until: { date }, present }, writer) => [
      same(number),
      owedMaterials(writer, owedIds),
      { zh: `整改至 ${date}`, en: `to be cured by ${date}` },
      ...presentLine(present),
    ],
    why: (event, { before, rules }) => ({
      because: {
        reason: bilingual('以新的承诺整改，不作记录', 'Cured by a new promise; nothing is recorded'),
        basis: COURSE_BASES.cure,
      },
      inputs: [
        ...namesInput(before, event.owedIds),
        until('整改期限', 'to be cured by', event.until),
        input('首次整改次数', 'first cures allowed', rules.cureUses, rules.version),
        input('次数计算期（天）', 'within days', rules.cureWindowDays, rules.version),
        ...policyInputs(before.lapse),
      ],
    }),
    plain: ({ on, until: { date } }) =>
      dated(on, `您重新答应在 ${date} 前补交`, `you promised anew to bring the rest by ${date}`),
    document: () => 'curePromise',
    handOut: ({ on }) => on,
  },
  ObligationLapsed: {
    title: { zh: '承诺未履行', en: 'Promise not kept' },
    lines: ({ owedId, because, reason = '' }, writer) => [
      owedMaterials(writer, [owedId]),
      LAPSE_REASONS[because],
      ...said(reason),
    ],
    why: whyLapsed,
    plain: ({ owedId, on, because }, { name }) => {
      const { zh, en } = name(owedId)
      return because === 'foundFalse'
        ? dated(
            on,
            `${zh}核对下来与答应的不一致，由工作人员处理`,
            `${en} was checked and is not as promised; a member of staff decides`,
          )
        : dated(on, `${zh}没有按约定补交，由工作人员处理`, `${en} did not come as promised; a member of staff decides`)
    },
  },
}
