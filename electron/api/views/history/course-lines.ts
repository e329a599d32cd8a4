import type { Bilingual } from '../../../base/bilingual.ts'
import type { ApprovalRequest, CourseEvent } from '../../../cases/course/events.ts'
import { PERIOD_NAMES, STOP_NAMES } from '../../../cases/model/texts.ts'
import { by, finishLine, type LineWriter, materials, owedMaterials, said, same } from './lines.ts'

export function courseLines(event: CourseEvent, writer: LineWriter): Bilingual[] {
  switch (event.type) {
    case 'SituationChosen':
      return [writer.item?.situations.find(({ id }) => id === event.situation)?.name ?? same(event.situation)]
    case 'PapersHeld': {
      const { zh, en } = materials(writer, event.missing)
      return [
        { zh: `缺：${zh}`, en: `missing: ${en}` },
        {
          zh: `暂存至 ${event.until.date}，不计受理`,
          en: `kept until ${event.until.date}; this is not an acceptance`,
        },
      ]
    }
    case 'ApprovalAsked':
      return [requestText(event.request, writer), same(event.reason)]
    case 'ApprovalAnswered':
      return [
        event.approved ? { zh: '同意', en: 'approved' } : { zh: '不同意', en: 'not approved' },
        same(event.reason),
      ]
    case 'ClockStopped': {
      const { zh, en } = STOP_NAMES[event.cause]
      return [
        { zh: `${zh}，预计至 ${event.until.date}`, en: `${en}, expected until ${event.until.date}` },
        same(event.reason),
      ]
    }
    case 'ClockResumed': {
      const { zh, en } = STOP_NAMES[event.cause]
      const finish = finishLine(event.finish?.date)
      return [{ zh: `${zh}结束，${finish.zh}`, en: `${en} is over, ${finish.en}` }]
    }
    case 'ClockBegun': {
      const { zh, en } = finishLine(event.finish.date)
      return [
        {
          zh: `有期限的材料已补齐，自当日起 ${event.days} 个工作日，${zh}`,
          en: `what has a date is there: ${event.days} working days from this day, ${en}`,
        },
      ]
    }
    case 'PeriodSettled': {
      const { of, before, until } = event
      const about = of.kind === 'grace' ? [owedMaterials(writer, [of.owedId])] : []
      return [...about, PERIOD_NAMES[of.kind], same(`${before} → ${until.date}`)]
    }
    case 'PromisedFinishSettled':
      return [same(`${event.before} → ${event.finish.date}`)]
    case 'FinishExtended':
      return [same(`${event.before.date} → ${event.finish.date}`), same(event.reason), by(writer, event.approvedBy)]
    case 'ResultDecided':
      return [event.granted ? { zh: '准予', en: 'granted' } : { zh: '不予', en: 'refused' }, ...said(event.reason)]
    case 'ResultReady':
      return [{ zh: `请于 ${event.collectBy.date} 前领取`, en: `to be collected by ${event.collectBy.date}` }]
    case 'OwnerAssigned': {
      const name = writer.nameOf(event.operator)
      return [{ zh: `${name}，窗口 ${event.window}`, en: `${name}, window ${event.window}` }]
    }
  }
}

export function requestText(request: ApprovalRequest, writer: LineWriter): Bilingual {
  switch (request.kind) {
    case 'extension': {
      const { zh, en } = owedMaterials(writer, [request.owedId])
      const why = request.forceMajeure ? { zh: '（不可抗力）', en: ' (force majeure)' } : { zh: '', en: '' }
      return {
        zh: `${zh}：延期 ${request.days} 个工作日${why.zh}`,
        en: `${en}: ${request.days} working days more${why.en}`,
      }
    }
    case 'waiver': {
      const { zh, en } = owedMaterials(writer, [request.owedId])
      return { zh: `免除补交：${zh}`, en: `waive ${en}` }
    }
    case 'finish':
      return { zh: `延长审批 ${request.days} 个工作日`, en: `${request.days} working days more to decide` }
  }
}
