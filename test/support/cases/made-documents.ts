import { bilingual } from '../../../electron/base/bilingual.ts'
import { localDate } from '../../../electron/base/local-date.ts'
import { documentFor, documentNumber } from '../../../electron/cases/documents/case-documents.ts'
import type { DocumentKind } from '../../../electron/cases/documents/document-kinds.ts'
import type { PrivacyTerms } from '../../../electron/cases/documents/events.ts'
import type { CaseEvent } from '../../../electron/cases/events.ts'
import { LAPSE_POLICIES } from '../../../electron/cases/model/lapse-policy.ts'
import { DEFAULT_RULES } from '../../../electron/cases/model/rules.ts'
import type { Organ } from '../../../electron/catalogue/model/organ.ts'
import type { CaseHistory } from '../../../electron/desk/cases/case-history.ts'
import { subjectAt } from '../../../electron/desk/cases/case-history.ts'
import {
  type DocumentForm,
  LAYOUT,
  type RenderedDocument,
  renderIssued,
  textFor,
} from '../../../electron/desk/documents/render-issued.ts'
import { DocumentTexts } from '../../../electron/documents/texts/texts.ts'
import FIRST_BASES from '../../fixtures/documents/first/bases.json' with { type: 'json' }
import { CASE, CaseDriver, facts } from './case-builder.ts'

export const TEXTS = DocumentTexts.load(undefined, [DEFAULT_RULES.promiseVersion])

export const ORGAN: Organ = {
  name: bilingual('某区测试局', 'Test Bureau'),
  review: bilingual('某区人民政府', 'the district government'),
  court: bilingual('某区人民法院', 'the district court'),
  phone: '0000-1',
  complaints: '0000-2',
}

export function historyOf({ events }: CaseDriver): CaseHistory {
  const meta = { at: '2026-04-30T02:00:00.000Z', operator: 'clerk-1', station: 's1', command: 'c' }
  return { caseId: CASE, events: events.map((event, index) => ({ hash: String(index), meta, event })) }
}

const HALL = bilingual('测试大厅', 'Test hall')

const PRIVACY: PrivacyTerms = {
  contact: bilingual('电话 0000-1', 'telephone 0000-1'),
  years: { identity: 10, credit: 5 },
}

export function make(
  driver: CaseDriver,
  kind: DocumentKind,
  day: string,
  form: Partial<DocumentForm> = {},
  organ: Organ | null = ORGAN,
): Promise<RenderedDocument> {
  const texts = TEXTS
  const today = localDate(day)
  const paper = documentFor(driver.now, kind, undefined, today)
  if (!paper) throw new Error(`the case has led to no ${kind}`)
  const shown = { language: 'zh', paper: 'A4', ...form } as const
  if (!paper.issued) {
    const { version } = textFor({ texts }, kind, subjectAt(historyOf(driver), paper.about), DEFAULT_RULES.noticeVersion)
    driver.run(
      {
        type: 'issueDocument',
        kind,
        textVersion: version,
        language: shown.language,
        hall: HALL,
        layout: LAYOUT,
        ...(organ ? { organ } : {}),
        ...(kind === 'privacyNotice' ? { privacy: PRIVACY } : {}),
        window: '1',
        operator: '窗口一',
      },
      facts({ today }),
    )
  }
  const made = documentFor(driver.now, kind, undefined, today)
  if (!made?.issued) throw new Error('not made out')
  return renderIssued({ texts }, historyOf(driver), made, shown)
}

/** As a hall of the first texts and layout made it out. */
export function makeFirst(
  driver: CaseDriver,
  kind: DocumentKind,
  day: string,
  form: Partial<DocumentForm> = {},
): Promise<RenderedDocument> {
  const first = new CaseDriver()
  for (const event of driver.events) first.record(asFirst(event))
  const shown = { language: 'zh', paper: 'A4', ...form } as const
  const document = documentFor(first.now, kind, undefined, localDate(day))
  if (!document) throw new Error(`the case has led to no ${kind}`)
  first.record({
    type: 'DocumentIssued',
    kind,
    about: document.about,
    number: documentNumber(first.now, document),
    on: localDate(day),
    textVersion: kind === 'promise' ? 'promise-2026-1' : '2026-1',
    language: shown.language,
    hall: HALL,
    window: '1',
    operator: '窗口一',
    shown: true,
  })
  const made = documentFor(first.now, kind, document.about, localDate(day))
  if (!made) throw new Error('not made out')
  return renderIssued({ texts: TEXTS }, historyOf(first), made, shown)
}

function asFirst(event: CaseEvent): CaseEvent {
  if (event.type !== 'PromisePrepared' && event.type !== 'Accepted') return event
  const promise = event.type === 'PromisePrepared' ? { ...event, promiseVersion: 'promise-2026-1' } : event
  const { lapse } = event
  const basis = Object.entries(LAPSE_POLICIES).find(([, { name }]) => name.zh === lapse?.name.zh)?.[0]
  return lapse && basis
    ? { ...promise, lapse: { ...lapse, basis: FIRST_BASES[basis as keyof typeof FIRST_BASES] } }
    : promise
}
