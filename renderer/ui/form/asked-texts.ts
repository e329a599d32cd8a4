import { calendar } from '../../../electron/api/contract/calendar.ts'
import { cases } from '../../../electron/api/contract/cases.ts'
import { people } from '../../../electron/api/contract/people.ts'
import { system } from '../../../electron/api/contract/system.ts'
import { worklists } from '../../../electron/api/contract/worklists.ts'
import { fieldsOf } from './fields-of.ts'
import { said } from './said.ts'

/** What is asked for alone, in words: each as long as the contract lets it be. */
export const ASKED_TEXTS = {
  answer: said(fieldsOf(cases.answerApproval).reason),
  closure: said(fieldsOf(calendar.removeClosure).reason),
  mistakenDays: said(fieldsOf(system.undoMistakenDays).reason),
  order: said(fieldsOf(worklists.supervise).content),
  purpose: said(fieldsOf(people.unmask).purpose),
} as const

export type AskedText = keyof typeof ASKED_TEXTS
