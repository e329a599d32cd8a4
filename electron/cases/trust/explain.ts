import { type Bilingual, bilingual } from '../../base/bilingual.ts'
import { type GateInput, input } from '../gates/gate.ts'
import type { Descriptions } from '../model/description.ts'
import { by, dated, owedMaterials, presentLine, same } from '../model/lines.ts'
import { COURSE_BASES } from '../why/course-bases.ts'
import { namesInput, until } from '../why/course-inputs.ts'
import type { ObjectionSubject, TrustEvent } from './events.ts'

export const TRUST_DESCRIPTIONS: Descriptions<TrustEvent> = {
  BreachRecorded: {
    title: { zh: '记入本厅履约记录', en: 'Breach recorded' },
    lines: (event, writer) => [
      same(event.breachId),
      owedMaterials(writer, [event.owedId]),
      {
        zh: `只影响在本厅容缺受理，至 ${event.until} 止`,
        en: `affects acceptance on trust at this hall alone, until ${event.until}`,
      },
    ],
    why: (event, { before, rules }) => ({
      because: {
        reason:
          event.kind === 'false'
            ? bilingual('因虚假材料记入本厅履约记录', 'Entered in the hall’s own record for false material')
            : bilingual('记入本厅履约记录', 'Entered in the hall’s own record'),
        basis: COURSE_BASES.breach,
      },
      inputs: [
        ...namesInput(before, [event.owedId]),
        input('计至', 'counts until', event.until),
        input('记录计算期（天）', 'counts for days', rules.breachDays, rules.version),
      ],
    }),
    plain: event =>
      event.kind === 'false'
        ? dated(
            event.on,
            `材料不真实已在本大厅记下，到 ${event.until} 为止；可以提出异议，也可以申请修复`,
            `this hall has noted that something was untrue, until ${event.until}; you may object or have it repaired`,
          )
        : dated(
            event.on,
            `没有按约定补交已在本大厅记下，到 ${event.until} 为止；可以提出异议，也可以申请修复`,
            `this hall has noted that something did not come as promised, until ${event.until}; you may object or have it repaired`,
          ),
    document: () => 'rightsNotice',
  },
  BreachRepaired: {
    title: { zh: '履约记录修复', en: 'Breach repaired' },
    lines: (event, writer) => [same(event.breachId), same(event.reason), by(writer, event.by)],
    why: event => ({
      because: {
        reason: bilingual('记录已修复，当日停止使用', 'Repaired: it does not count from this day on'),
        basis: COURSE_BASES.repair,
      },
      inputs: [input('记录', 'entry', event.breachId)],
      words: event.reason,
    }),
    plain: ({ on }) =>
      dated(on, '记下的事已经修复，不再计算', 'what was noted is repaired and does not count any more'),
  },
  BreachStruck: {
    title: { zh: '更正履约记录', en: 'Record put right' },
    lines: (event, writer) => {
      const { zh, en } = arrived(event)
      return [
        same(event.breachId),
        owedMaterials(writer, [event.owedId]),
        { zh: `${zh}，记录不计；原记录保留`, en: `${en}: the entry does not count and stays on record` },
        same(event.reason),
      ]
    },
    why: (event, { before }) => {
      const { zh, en } = arrived(event)
      return {
        because: {
          reason: bilingual(`${zh}，记录予以更正`, `${en}: the entry is put right`),
          basis: COURSE_BASES.arrival,
        },
        inputs: [
          ...namesInput(before, [event.owedId]),
          input('记录', 'entry', event.breachId),
          input('到达日期', 'arrived on', event.arrivedOn),
        ],
        words: event.reason,
      }
    },
    plain: event => {
      const { zh, en } = arrived(event)
      return dated(event.on, `查明${zh}，原来的记录不再计算`, `${en}, as it turned out: the entry does not count`)
    },
    document: () => 'rightsNotice',
  },
  ObjectionRaised: {
    title: { zh: '提出异议', en: 'Objection raised' },
    lines: ({ about, reason, decideBy: { date }, present }) => [
      about.kind === 'breach' ? same(about.breachId) : { zh: '对受理决定', en: 'to the decision' },
      same(reason),
      { zh: `${date} 前答复`, en: `to be answered by ${date}` },
      ...presentLine(present),
    ],
    why: (event, { rules }) => ({
      because: {
        reason: bilingual('提出异议，即予标注', 'An objection: what it is about is marked at once'),
        basis: COURSE_BASES.objection,
      },
      inputs: [
        objectInput(event.about),
        until('答复期限', 'to be answered by', event.decideBy),
        input('处理时限（工作日）', 'time, working days', rules.objectionDays, rules.version),
      ],
      words: event.reason,
    }),
    plain: ({ on, decideBy: { date } }) =>
      dated(on, `已收到您的异议，${date} 前答复`, `your objection was received and is answered by ${date}`),
    document: () => 'rightsNotice',
  },
  ObjectionDecided: {
    title: { zh: '异议处理', en: 'Objection decided' },
    lines: (event, writer) => [
      event.upheld ? { zh: '异议成立', en: 'upheld' } : { zh: '异议不成立', en: 'not upheld' },
      same(event.reason),
      by(writer, event.by),
    ],
    why: (event, { before }) => {
      const raised = before.objections.find(({ objectionId }) => objectionId === event.objectionId)
      return {
        because: {
          reason: event.upheld
            ? bilingual('异议成立', 'The objection is upheld')
            : bilingual('异议不成立', 'The objection is not upheld'),
          basis: COURSE_BASES.objection,
        },
        inputs: raised
          ? [
              objectInput(raised.about),
              input('提出日期', 'raised on', raised.on),
              input('异议理由', 'why it was raised', raised.reason),
              until('答复期限', 'to be answered by', raised.decideBy),
            ]
          : [],
        words: event.reason,
      }
    },
    plain: ({ on, upheld }) =>
      upheld
        ? dated(on, '您的异议成立', 'your objection was upheld')
        : dated(on, '您的异议不成立，理由可向窗口了解', 'your objection was not upheld; the counter tells you why'),
    document: () => 'rightsNotice',
  },
}

function objectInput(about: ObjectionSubject): GateInput {
  return input('对象', 'about', about.kind === 'breach' ? about.breachId : bilingual('受理决定', 'the decision'))
}

function arrived({ arrivedOn, inGrace }: Extract<TrustEvent, { type: 'BreachStruck' }>): Bilingual {
  return inGrace
    ? bilingual(
        `材料于 ${arrivedOn} 在宽限（整改）期内到达`,
        `the material arrived on ${arrivedOn}, within grace or the cure`,
      )
    : bilingual(`材料于 ${arrivedOn} 按期到达`, `the material arrived on ${arrivedOn}, in time`)
}
