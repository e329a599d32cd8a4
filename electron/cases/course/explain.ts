import { bilingual } from '../../base/bilingual.ts'
import { explainRequest } from '../approval/explain-request.ts'
import { input } from '../gates/gate.ts'
import type { Descriptions } from '../model/description.ts'
import { by, dated, finishLine, same } from '../model/lines.ts'
import { STOP_NAMES } from '../model/texts.ts'
import { COURSE_BASES } from '../why/course-bases.ts'
import { until } from '../why/course-inputs.ts'
import type { CourseEvent } from './events.ts'
import { whyGoesOn, whyStopped, whyWaits } from './explain-stop.ts'

export const COURSE_DESCRIPTIONS: Descriptions<CourseEvent> = {
  ClockStopped: {
    title: { zh: '停止计时', en: 'Clock stopped' },
    lines: ({ cause, until: { date }, reason, said = same(reason), from }) => {
      const { zh, en } = STOP_NAMES[cause]
      const since = from ? { zh: `自 ${from} 次日起，`, en: `from the day after ${from}, ` } : { zh: '', en: '' }
      return [{ zh: `${zh}，${since.zh}预计至 ${date}`, en: `${en}, ${since.en}expected until ${date}` }, said]
    },
    why: (event, known) => (event.cause === 'suspension' ? whyWaits(event, known) : whyStopped(event)),
    plain: ({ cause, on, from = on, until: { date } }) =>
      cause === 'suspension'
        ? dated(
            on,
            `办理时间停下来等材料：${from} 以后、材料到之前的日子不算，最迟等到 ${date}`,
            `the time to decide waits for the material: days after ${from} until it comes do not count; ${date} is the last`,
          )
        : undefined,
    // In earlier releases the notice of lateness told of 补交挂起.
    document: ({ cause, basis }) => (cause === 'suspension' ? basis && 'waitNotice' : 'clockNotice'),
  },
  ClockResumed: {
    title: { zh: '恢复计时', en: 'Clock resumed' },
    lines: event => {
      const { zh, en } = STOP_NAMES[event.cause]
      const finish = finishLine(event.finish?.date)
      return [{ zh: `${zh}结束，${finish.zh}`, en: `${en} is over, ${finish.en}` }]
    },
    why: whyGoesOn,
    document: ({ complete }) => (complete ? 'completionSlip' : undefined),
  },
  ClockBegun: {
    title: { zh: '办理时限起算', en: 'Time for deciding begins' },
    lines: ({ days, finish }) => {
      const { zh, en } = finishLine(finish.date)
      return [
        {
          zh: `有期限的材料已补齐，自当日起 ${days} 个工作日，${zh}`,
          en: `what has a date is there: ${days} working days from this day, ${en}`,
        },
      ]
    },
    why: ({ days, finish }) => ({
      because: {
        reason: bilingual(
          '有期限的材料已补齐，办理时限开始计算',
          'What has a date is there: the time for deciding begins',
        ),
        basis: COURSE_BASES.completion,
      },
      inputs: [
        input('承诺办结时限（工作日）', 'promised time, working days', days),
        until('承诺办结', 'to be decided by', finish),
      ],
    }),
    plain: ({ on, finish: { date } }) =>
      dated(on, `约好日期的材料齐了，${date} 前办结`, `what had a date is there; it is decided by ${date}`),
    document: () => 'completionSlip',
  },
  FinishExtended: {
    title: { zh: '延长办理期限', en: 'Time to decide extended' },
    lines: ({ before, finish, reason, approvedBy }, writer) => [
      same(`${before.date} → ${finish.date}`),
      same(reason),
      by(writer, approvedBy),
    ],
    why: explainRequest,
    plain: ({ on, finish: { date } }) => dated(on, `办理时间延到 ${date}`, `the decision may take until ${date}`),
    document: () => 'extensionNotice',
  },
  ResultReady: {
    title: { zh: '结果待领', en: 'Result ready' },
    lines: ({ collectBy: { date } }) => [{ zh: `请于 ${date} 前领取`, en: `to be collected by ${date}` }],
    document: () => 'collectionNotice',
  },
  OwnerAssigned: {
    title: { zh: '转交负责人', en: 'Given to another owner' },
    lines: ({ operator, window }, { nameOf }) => {
      const name = nameOf(operator)
      return [{ zh: `${name}，窗口 ${window}`, en: `${name}, window ${window}` }]
    },
  },
}
