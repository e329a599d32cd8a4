import type { DocumentKind } from '../cases/documents/document-kinds.ts'
import type { DocumentDefinition } from './definition.ts'
import { archiveList } from './kinds/archive-list.ts'
import { authorityTemplate } from './kinds/authority-template.ts'
import { checkNotice } from './kinds/check-notice.ts'
import { clockNotice } from './kinds/clock-notice.ts'
import { collectionNotice } from './kinds/collection-notice.ts'
import { completionSlip } from './kinds/completion-slip.ts'
import { correctionNotice } from './kinds/correction-notice.ts'
import { curePromise } from './kinds/cure-promise.ts'
import { custodyList } from './kinds/custody-list.ts'
import { decision } from './kinds/decision.ts'
import { deliveryReceipt } from './kinds/delivery-receipt.ts'
import { endNotice } from './kinds/end-notice.ts'
import { extensionNotice } from './kinds/extension-notice.ts'
import { heldReceipt } from './kinds/held-receipt.ts'
import { notice } from './kinds/notice.ts'
import { oneTimeNotice } from './kinds/one-time-notice.ts'
import { overdueNotice } from './kinds/overdue-notice.ts'
import { priorNotice } from './kinds/prior-notice.ts'
import { privacyNotice } from './kinds/privacy-notice.ts'
import { promise } from './kinds/promise.ts'
import { proofPromise } from './kinds/proof-promise.ts'
import { reminder } from './kinds/reminder.ts'
import { repairPromise } from './kinds/repair-promise.ts'
import { revocation } from './kinds/revocation.ts'
import { rightsNotice } from './kinds/rights-notice.ts'
import { supplyReceipt } from './kinds/supply-receipt.ts'
import { waitNotice } from './kinds/wait-notice.ts'
import { withdrawalNotice } from './kinds/withdrawal-notice.ts'

export const DEFINITIONS: Readonly<Record<DocumentKind, DocumentDefinition>> = {
  promise,
  proofPromise,
  notice,
  heldReceipt,
  oneTimeNotice,
  supplyReceipt,
  completionSlip,
  correctionNotice,
  reminder,
  overdueNotice,
  curePromise,
  extensionNotice,
  clockNotice,
  waitNotice,
  custodyList,
  withdrawalNotice,
  endNotice,
  deliveryReceipt,
  authorityTemplate,
  rightsNotice,
  decision,
  collectionNotice,
  checkNotice,
  repairPromise,
  privacyNotice,
  priorNotice,
  revocation,
  archiveList,
}
