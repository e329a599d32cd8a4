import { ACCEPTANCE_FAULTS } from './codes/acceptance.ts'
import { ACCESS_FAULTS } from './codes/access.ts'
import { AFTER_ACCEPTANCE_FAULTS } from './codes/after-acceptance.ts'
import { AT_COUNTER_FAULTS } from './codes/at-counter.ts'
import { CALENDAR_FAULTS } from './codes/calendar.ts'
import { CALL_FAULTS } from './codes/calls.ts'
import { CATALOGUE_FAULTS } from './codes/catalogue.ts'
import { CREDIT_FAULTS } from './codes/credit.ts'
import { DEPARTMENT_FAULTS } from './codes/department.ts'
import { DOCUMENT_TEXTS_FAULTS } from './codes/document-texts.ts'
import { DOCUMENTS_FAULTS } from './codes/documents.ts'
import { EXCHANGE_FAULTS } from './codes/exchange.ts'
import { KIOSK_FAULTS } from './codes/kiosk.ts'
import { MEASURE_FAULTS } from './codes/measures.ts'
import { PERSONAL_DATA_FAULTS } from './codes/personal-data.ts'
import { PRIVACY_FAULTS } from './codes/privacy.ts'
import { REMINDING_FAULTS } from './codes/reminding.ts'
import { SMS_GATEWAY_FAULTS } from './codes/sms-gateway.ts'
import { STORE_FAULTS } from './codes/store.ts'
import { STORE_INTEGRITY_FAULTS } from './codes/store-integrity.ts'
import { SUPERVISION_FAULTS } from './codes/supervision.ts'
import { WORKLISTS_FAULTS } from './codes/worklists.ts'

const CASE_FAULTS = {
  ...ACCEPTANCE_FAULTS,
  ...AFTER_ACCEPTANCE_FAULTS,
  ...AT_COUNTER_FAULTS,
  ...DEPARTMENT_FAULTS,
  ...REMINDING_FAULTS,
  ...DOCUMENTS_FAULTS,
  ...SUPERVISION_FAULTS,
  ...CALL_FAULTS,
  ...PRIVACY_FAULTS,
} as const

/** C2xx credit, K3xx case, S4xx store, A5xx access; drivers/error.ts has R1xx. Codes never change meaning and are not reused. */
export const FAULTS = {
  ...CREDIT_FAULTS,
  ...CASE_FAULTS,
  ...STORE_FAULTS,
  ...STORE_INTEGRITY_FAULTS,
  ...ACCESS_FAULTS,
  ...CALENDAR_FAULTS,
  ...CATALOGUE_FAULTS,
  ...EXCHANGE_FAULTS,
  ...SMS_GATEWAY_FAULTS,
  ...DOCUMENT_TEXTS_FAULTS,
  ...WORKLISTS_FAULTS,
  ...PERSONAL_DATA_FAULTS,
  ...KIOSK_FAULTS,
  ...MEASURE_FAULTS,
}

export type FaultCode = keyof typeof FAULTS
export type CaseFaultCode = keyof typeof CASE_FAULTS
export type CreditFaultCode = keyof typeof CREDIT_FAULTS
export type ReminderFaultCode = keyof typeof SMS_GATEWAY_FAULTS
