import { type Bilingual, bilingual } from '../../base/bilingual.ts'
import type { LocalDate } from '../../base/local-date.ts'
import type { OwedMaterial } from '../../cases/model/state.ts'
import { MEANS_NAMES } from '../../cases/model/texts.ts'
import type { SuppliedBy, SupplyMethod } from '../../cases/owing/events.ts'
import type { DocumentContent } from '../content.ts'
import { dated } from '../dates.ts'
import type { Words } from '../voice.ts'

export const ARRIVED: readonly Bilingual[] = [
  bilingual('收到日期', 'Received on'),
  bilingual('送交方式', 'Sent by'),
  bilingual('送交人', 'Brought by'),
]

export const VERIFIED: readonly Bilingual[] = [
  bilingual('核验方式', 'Verified by'),
  bilingual('了结日期', 'Settled on'),
]

export function arrivalRow(
  content: DocumentContent<never>,
  { name, suppliedOn, supply }: OwedMaterial,
): readonly Words[] {
  return [
    name,
    shownDay(content, suppliedOn),
    supply ? METHODS[supply.method] : '—',
    supply?.by ? BRINGERS[supply.by] : '—',
  ]
}

export function settledRow(content: DocumentContent<never>, owed: OwedMaterial): readonly Words[] {
  return [...arrivalRow(content, owed), verifiedBy(owed), shownDay(content, owed.waiver?.on ?? owed.dischargedOn)]
}

function shownDay(content: DocumentContent<never>, day: LocalDate | undefined): Words {
  return day ? dated(content, day) : '—'
}

function verifiedBy({ waiver, discharge }: OwedMaterial): Bilingual {
  if (waiver) return bilingual(`免除：${waiver.reason}`, `waived: ${waiver.reason}`)
  if (!discharge) return bilingual('窗口核验材料', 'the counter checked it')
  const { zh, en } = MEANS_NAMES[discharge.means]
  return bilingual(`${zh}（${discharge.reference}）`, `${en} (${discharge.reference})`)
}

const METHODS: Readonly<Record<SupplyMethod, Bilingual>> = {
  counter: bilingual('窗口', 'counter'),
  upload: bilingual('网上', 'upload'),
  post: bilingual('邮寄', 'post'),
  sharing: bilingual('数据共享', 'data sharing'),
}

const BRINGERS: Readonly<Record<SuppliedBy, Bilingual>> = {
  applicant: bilingual('申请人', 'applicant'),
  handler: bilingual('经办人', 'handler'),
  other: bilingual('其他人', 'somebody else'),
  office: bilingual('办理机关', 'the office'),
}
