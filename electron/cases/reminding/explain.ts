import type { Bilingual } from '../../base/bilingual.ts'
import { FAULTS, type FaultCode } from '../../errors/codes.ts'
import { partyName } from '../gates/party.ts'
import type { Descriptions, LineWriter } from '../model/description.ts'
import { owedMaterials, presentLine, said } from '../model/lines.ts'
import type { Reach, ReminderChannel, ReminderKind, ReminderResult, RemindingEvent } from './events.ts'

const REACHES: Readonly<Record<Reach, Bilingual>> = {
  sms: { zh: '短信提醒', en: 'by text' },
  phone: { zh: '电话联系', en: 'by telephone' },
  none: { zh: '不要提醒', en: 'no reminders' },
}

const CHANNELS: Readonly<Record<ReminderChannel, Bilingual>> = {
  sms: { zh: '短信', en: 'text' },
  phone: { zh: '电话', en: 'call' },
  none: { zh: '不提醒', en: 'none' },
}

const RESULTS: Readonly<Record<ReminderResult, Bilingual>> = {
  made: { zh: '已安排', en: 'planned' },
  sent: { zh: '已发送', en: 'sent' },
  failed: { zh: '未发出，转电话', en: 'not sent, the citizen is called instead' },
  cancelled: { zh: '已取消', en: 'cancelled' },
  notWanted: { zh: '当事人不要提醒，未催办', en: 'not wanted, not reminded' },
  reached: { zh: '已联系上', en: 'reached' },
  notReached: { zh: '未联系上', en: 'not reached' },
  wrongNumber: { zh: '号码错误', en: 'wrong number' },
}

type Event<Type extends RemindingEvent['type']> = Extract<RemindingEvent, { type: Type }>

export const REMINDING_DESCRIPTIONS: Descriptions<RemindingEvent> = {
  ContactRecorded: {
    title: { zh: '登记联系方式', en: 'Contact recorded' },
    lines: (event, writer) => [contactLine(event, writer), ...presentLine(event.present)],
  },
  Reminded: {
    title: { zh: '催办', en: 'Reminder' },
    lines: (event, writer) => [
      reminderLine(event),
      ...(event.about.length > 0 ? [owedMaterials(writer, event.about)] : []),
      ...said(event.note ?? ''),
    ],
  },
}

function contactLine({ party, contact }: Event<'ContactRecorded'>, { masked }: LineWriter): Bilingual {
  const { zh, en } = partyName(party)
  const phone = contact.phone ? masked.phone(contact.phone) : undefined
  const how = REACHES[contact.reach]
  return { zh: `${zh}：${phone ?? '未留电话'}，${how.zh}`, en: `${en}: ${phone ?? 'no telephone'}, ${how.en}` }
}

function reminderLine({ kind, channel, result, code, textVersion }: Event<'Reminded'>): Bilingual {
  const [when, how, what] = [kindName(kind), CHANNELS[channel], RESULTS[result]]
  const fault = code !== undefined && code in FAULTS ? FAULTS[code as FaultCode] : undefined
  const version = result === 'sent' ? `（${textVersion}）` : ''
  return {
    zh: `${when.zh}，${how.zh}：${what.zh}${version}${fault ? `（${code} ${fault.zh}）` : ''}`,
    en: `${when.en}, ${how.en}: ${what.en}${version && ` (${textVersion})`}${fault ? ` (${code} ${fault.en})` : ''}`,
  }
}

function kindName(kind: ReminderKind): Bilingual {
  if (kind === 'ready') return { zh: '结果可领', en: 'result ready' }
  if (kind === 'manual') return { zh: '人工催办', en: 'asked for by staff' }
  const days = kind.slice(2)
  if (kind === 'T0') return { zh: '期限当日', en: 'on the day' }
  return kind.startsWith('T-')
    ? { zh: `期限前 ${days} 个工作日`, en: `${days} working day(s) before` }
    : { zh: `逾期 ${days} 个工作日`, en: `${days} working day(s) after` }
}
