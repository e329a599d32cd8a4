import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { RETENTIONS } from '../../cases/archiving/events.ts'
import { SPECIAL_PROCEDURES, STOP_CAUSES } from '../../cases/course/events.ts'
import { RETURN_METHODS } from '../../cases/custody/events.ts'
import { CHOSEN_ENDS } from '../../cases/ending/events.ts'
import { AUTHORITY_SEEN } from '../../cases/model/authority-proof.ts'
import { DELIVERY_METHODS } from '../../cases/model/delivery.ts'
import { actions } from './actions.ts'
import { assessment, caseView, noticeMeans, reach } from './case-view.ts'
import { certificateDetails } from './certificate-view.ts'
import { bilingual, caseId, command, commandId, gate, isoDate, party, procedure, relation } from './common.ts'
import { documentKind, documentLanguage } from './documents.ts'
import { MOST_DEFECT, MOST_PURPOSE, MOST_REASON } from './limits.ts'
import { checkMethod, checkOutcome, formDefect, otherMeans, suppliedBy, supplyMethod } from './owed-view.ts'
import { typedNumber } from './people.ts'
import { MOST_TYPED } from './typed-text.ts'
import { whyView } from './why.ts'

export const historyEntry = z.object({
  version: z.int(),
  at: z.string(),
  operator: z.string(),
  station: z.string(),
  type: z.string(),
  title: bilingual,
  lines: z.array(bilingual),
  gates: z.array(gate),
  hash: z.string(),
})

export type HistoryEntryView = z.infer<typeof historyEntry>

/** Somebody confirmed a doubtful number: see people.checkNumber. */
const confirmed = z.boolean().optional()
const typedName = z
  .string()
  .trim()
  .max(200)
  .regex(/[^\p{Z}\p{Cc}\p{Cf}\p{P}\p{Default_Ignorable_Code_Point}]/u)
const reason = z.string().max(MOST_REASON)

const missing = z.array(z.string()).max(200)

/** 不符合法定形式, of materials in `missing`. */
const defects = z.array(formDefect.extend({ what: z.string().max(MOST_DEFECT) })).max(200)
const typed = { name: typedName, number: typedNumber, confirmed }

const who = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('card'), readingId: z.uuid() }),
  z.object({
    kind: z.literal('typed'),
    name: typedName,
    number: typedNumber,
    document: z.enum(['idCard', 'travelDocument']).optional(),
    confirmed,
  }),
])

const applicant = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('same') }),
  z.object({ kind: z.literal('person'), ...typed }),
  z.object({ kind: z.literal('travelDocument'), ...typed }),
  z.object({ kind: z.literal('organisation'), ...typed }),
  z.object({ kind: z.literal('household'), ...typed }),
])

/** Another matter, although an entry of the applicant for the item is unfinished (otherwise K323). */
const another = z.boolean().default(false)

const approvalRequest = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('extension'),
    owedId: z.string(),
    days: z.int(),
    forceMajeure: z.boolean(),
  }),
  z.object({ kind: z.literal('waiver'), owedId: z.string() }),
  z.object({ kind: z.literal('finish'), days: z.int() }),
])

export const specialProcedure = z.enum(SPECIAL_PROCEDURES)

/** 补正 only where an earlier release began it. A late material suspends a case, never a person. */
export const stopCause = z.enum(STOP_CAUSES).exclude(['suspension'])

export type SpecialProcedureInput = z.infer<typeof specialProcedure>
export type StopCauseInput = z.infer<typeof stopCause>

/** 营业执照, 登记信息, 监护证明, 监护人签署的委托书; `nothing` corrects what was recorded. */
const authoritySeen = z.enum(AUTHORITY_SEEN)

export type AuthoritySeenView = z.infer<typeof authoritySeen>

export type WhoInput = z.infer<typeof who>
export type ApplicantInput = z.infer<typeof applicant>

/** `present`: the card read last at this counter. K398 while a card of somebody else lies on the reader. */
const byParty = command.extend({ present: z.uuid().exactOptional() })

/** 授权文件: its number or its date, and how it was seen. */
const authority = z.object({
  kind: z.enum(['powerOfAttorney', 'introduction', 'representative', 'guardianship', 'notarised']),
  number: z.string().trim().max(100).exactOptional(),
  date: isoDate.exactOptional(),
  seen: z.enum(['original', 'electronic']),
})

const handover = z.discriminatedUnion('method', [
  /** `reason`: why no card was read, or why an expired card is good enough. */
  z.object({
    method: z.literal('counter'),
    collector: who,
    reason: reason.exactOptional(),
    authority: authority.exactOptional(),
  }),
  z.object({ method: z.literal('post'), takenBy: party }),
  z.object({ method: z.literal('electronic'), takenBy: party }),
])

export type HandoverInput = z.infer<typeof handover>

export const changeArea = z.enum(['lists', 'decisions', 'requests', 'objections', 'calls', 'tray'])

export type ChangeAreaView = z.infer<typeof changeArea>

function act(path: `/${string}`, summary: string) {
  return procedure.route({ method: 'POST', path: `/cases/{caseId}${path}`, tags: ['cases'], summary }).output(caseView)
}

export const cases = {
  open: procedure
    .route({ method: 'POST', path: '/cases', tags: ['cases'], summary: 'Open a case: item, handler, applicant' })
    .input(
      z.object({
        caseId,
        commandId,
        itemCode: z.string().max(100),
        handler: who,
        applicant,
        relation: relation.optional(),
        another,
      }),
    )
    .output(caseView),
  get: procedure
    .route({ method: 'GET', path: '/cases/{caseId}', tags: ['cases'], summary: 'A case as it stands' })
    .input(z.object({ caseId }))
    .output(caseView),
  find: procedure
    .route({ method: 'GET', path: '/case-numbers/{caseNumber}', tags: ['cases'], summary: 'A case by its number' })
    .input(z.object({ caseNumber: z.string().min(1).max(MOST_TYPED) }))
    .output(caseView),
  history: procedure
    .route({ method: 'GET', path: '/cases/{caseId}/history', tags: ['cases'], summary: 'Everything that happened' })
    .input(z.object({ caseId }))
    .output(z.array(historyEntry)),
  /** With `missing`: as if these materials were missing. Audited. */
  why: procedure
    .route({ method: 'GET', path: '/cases/{caseId}/why', tags: ['cases'], summary: 'Why it went that way' })
    .input(z.object({ caseId, missing: missing.optional(), defects: defects.optional() }))
    .output(whyView),
  /** Changes from now on. No names, no numbers. */
  watch: procedure
    .route({ method: 'GET', path: '/case-changes', tags: ['cases'], summary: 'Changed cases, streamed' })
    .output(eventIterator(z.object({ caseId, version: z.int(), shows: z.array(changeArea) }))),
  preview: procedure
    .route({
      method: 'GET',
      path: '/cases/{caseId}/preview',
      tags: ['cases'],
      summary: 'Gates for a list of materials',
    })
    .input(z.object({ caseId, missing: missing.default([]), defects: defects.default([]) }))
    .output(assessment.extend({ actions })),
  /** K388 when `version` is not in force; the same notice counts once for each person. */
  showPrivacyNotice: act('/privacy-notice', 'The privacy notice was shown to whoever stands here').input(
    byParty.extend({ version: z.string().max(50), language: documentLanguage, how: noticeMeans.exclude(['kiosk']) }),
  ),
  /** Only when acceptance on trust depends on it; otherwise K377, and no source is asked. K379 before the privacy notice. */
  queryCredit: act('/credit', 'Query the credit on which acceptance on trust depends').input(command),
  checkAuthority: act('/authority', 'What shows that the handler may act for the applicant was seen').input(
    command.extend({ seen: authoritySeen }),
  ),
  checkMaterials: act('/materials', 'Say which materials are missing, or not in the required form').input(
    command.extend({ missing, defects: defects.default([]) }),
  ),
  askPerson: act('/ask-person', 'Ask a supervisor about what is unknown').input(command.extend({ reason })),
  personDecides: act('/person-decides', 'A supervisor decides').input(command.extend({ allowed: z.boolean(), reason })),
  preparePromise: act('/promise', 'Make out the promise, to be printed and signed').input(command),
  signPromise: act('/promise/sign', 'The promise with this number was signed').input(
    byParty.extend({
      number: z.string().max(80),
      /** Drawn on a pad; without it the promise was signed on paper. */
      signature: z
        .object({
          png: z.base64().max(280_000),
          documentSha256: z.string().regex(/^[0-9a-f]{64}$/),
        })
        .exactOptional(),
    }),
  ),
  acceptFull: act('/accept-full', 'Accept: everything is there').input(command),
  acceptOwing: act('/accept-owing', 'Accept with materials owed').input(command),
  giveOneTimeNotice: act('/one-time-notice', 'Tell once what is missing; nothing is accepted').input(command),
  chooseSituation: act('/situation', 'Choose the situation; the materials are checked anew').input(
    command.extend({ situation: z.string().max(50) }),
  ),
  /** Discards a case that has a number; `newCaseId` continues. Credit answers do not carry over. */
  changeItem: act('/item', 'Another item, while it is being entered').input(
    command.extend({
      itemCode: z.string().max(100),
      situation: z.string().max(50).exactOptional(),
      newCaseId: caseId,
      another,
    }),
  ),
  changeApplicant: act('/applicant', 'Another applicant, while it is being entered').input(
    command.extend({ applicant, relation: relation.optional(), another }),
  ),
  discard: act('/discard', 'It was entered by mistake; no application was made').input(command),
  holdPapers: act('/hold', 'A core material is missing: keep the papers, accept nothing').input(command),
  handOutDocument: act('/hand-out', 'A document was printed for somebody, or reaches them otherwise').input(
    command.extend({
      kind: documentKind,
      about: z.int().min(1).exactOptional(),
      how: z.enum(['printed', 'electronic', 'notNeeded']),
    }),
  ),
  /** No names: others can see the screen. */
  tray: procedure.route({ method: 'GET', path: '/tray', tags: ['cases'], summary: 'What waits at this window' }).output(
    z.array(
      z.object({
        caseId,
        caseNumber: z.string(),
        item: bilingual,
        /** Empty: the promise waits to be signed. */
        documents: z.array(z.object({ kind: documentKind, about: z.int(), title: bilingual })),
      }),
    ),
  ),
  supply: act('/supply', 'An owed material has arrived').input(
    byParty.extend({
      owedId: z.string(),
      method: supplyMethod,
      by: suppliedBy.exactOptional(),
      arrivedOn: z.iso.date().exactOptional(),
      proof: reason.exactOptional(),
    }),
  ),
  acceptSupply: act('/accept-supply', 'What arrived is good').input(command.extend({ owedId: z.string() })),
  rejectSupply: act('/reject-supply', 'What arrived is not good').input(command.extend({ owedId: z.string(), reason })),
  discharge: act('/discharge', 'The office found what the material would have shown').input(
    command.extend({
      owedId: z.string(),
      means: otherMeans,
      reference: z.string().max(200),
    }),
  ),
  checkPromise: act('/check-promise', 'What the check of a promise in place of a proof found (告知承诺核查)').input(
    command.extend({
      owedId: z.string(),
      method: checkMethod,
      found: reason,
      outcome: checkOutcome,
    }),
  ),
  findFalse: act('/find-false', 'What was promised is not so: as a finding of falsehood').input(
    command.extend({ owedId: z.string(), reason }),
  ),
  promiseCure: act('/cure', 'A new promise for everything that is late').input(byParty),
  withdrawPromise: act('/withdraw-promise', 'Back to the ordinary procedure').input(byParty.extend({ reason })),
  dispose: act('/dispose', 'End a case for which something never came; supervisors').input(command.extend({ reason })),
  askApproval: act('/requests', 'Ask a second person for an extension or a waiver').input(
    command.extend({ requestId: z.uuid(), request: approvalRequest, reason }),
  ),
  answerApproval: act('/requests/answer', 'A supervisor answers a request').input(
    command.extend({ requestId: z.string(), approved: z.boolean(), reason }),
  ),
  stopClock: act('/stop-clock', 'A special procedure begins; its time is not counted').input(
    command.extend({ cause: specialProcedure, days: z.int(), reason }),
  ),
  resumeClock: act('/resume-clock', 'A special procedure is over').input(command.extend({ cause: stopCause })),
  /** K358 for an examiner of another department. */
  takeUp: act('/take-up', 'An examiner takes the case, or an approver gives it to one').input(
    command.extend({ examiner: z.string().max(50) }),
  ),
  /** K358: deciding is the department's. A refusal, and what the item says, waits for a second person. */
  decideResult: act('/result', 'Examine: grant or refuse').input(command.extend({ granted: z.boolean(), reason })),
  /** K359 for whoever examined the case. */
  confirmResult: act('/confirm-result', 'A second person decides, or sends the opinion back').input(
    command.extend({ agreed: z.boolean(), reason }),
  ),
  returnToWindow: act('/return-to-window', 'The department asks the window; the time goes on').input(
    command.extend({ reason }),
  ),
  answerDepartment: act('/answer-department', 'The window answers the department').input(
    command.extend({ answer: reason }),
  ),
  readyResult: act('/ready', 'The result can be collected').input(command),
  /** K358 for another than the department, or the window where it grants on the spot. */
  makeCertificate: act('/certificate', 'The certificate was made; the result can be collected').input(
    command.extend(certificateDetails.shape),
  ),
  correctCertificate: act('/certificate/correct', 'What was recorded of the certificate, until the handover').input(
    command.extend({ ...certificateDetails.shape, reason }),
  ),
  /** Without `phone` the known one stays; '' removes it. */
  recordContact: act('/contact', 'Where and how a party can be reached').input(
    byParty.extend({ party, phone: z.string().trim().max(40).optional(), reach }),
  ),
  /** K395 for a collector who is no party and has no authority. `granting`: 即办件, granted in the same step. */
  handOver: act('/hand-over', 'Give out the result that was decided; locked while anything is owed').input(
    command.extend({ handover, granting: z.boolean().default(false) }),
  ),
  assign: act('/owner', 'Give the case to somebody').input(
    command.extend({ operator: z.string().max(50), window: z.string().max(50) }),
  ),
  close: act('/close', 'Close: 0 issued, 6 done').input(command.extend({ result: z.enum(['0', '6']), reason })),
  putAway: act('/put-away', 'Nobody came back in time').input(command.extend({ reason })),
  note: act('/note', 'A note for whoever works on it next; no citizen sees it').input(
    command.extend({ text: z.string().trim().min(1).max(500) }),
  ),
  endOtherwise: act('/end', 'Not accepted, void, or forwarded; supervisors').input(
    command.extend({ way: z.enum(CHOSEN_ENDS), reason }),
  ),
  findFalsehood: act('/falsehood', 'False material was found; the prior notice is made out').input(
    command.extend({
      materials: z.array(z.string()).min(1).max(200),
      facts: reason,
      foundBy: z.string().max(MOST_PURPOSE),
      foundOn: isoDate,
    }),
  ),
  deliverPriorNotice: act('/falsehood/delivery', 'The prior notice was delivered; the time to be heard runs').input(
    command.extend({ deliveredOn: isoDate, method: z.enum(DELIVERY_METHODS) }),
  ),
  /** `weighed`: what was made of a statement; empty for a waiver. */
  hearDefence: act('/falsehood/defence', 'What the party states, or that it gives up being heard').input(
    byParty.extend({ kind: z.enum(['statement', 'waiver']), said: reason, weighed: reason }),
  ),
  /** Followed by the end of the case where it is proven. K335 before the party was heard or its time is over. */
  decideFalsehood: act('/falsehood/decision', 'Decide on false material; another supervisor than who found it').input(
    command.extend({ proven: z.boolean(), reason }),
  ),
  repairBreach: act('/breaches/repair', 'The record stops counting today; supervisors').input(
    command.extend({ breachId: z.string(), reason }),
  ),
  raiseObjection: act('/objections', 'Object to the decision or to a record').input(
    byParty.extend({ objectionId: z.uuid(), breachId: z.string().exactOptional(), reason }),
  ),
  decideObjection: act('/objections/decide', 'A supervisor decides an objection').input(
    command.extend({ objectionId: z.string(), upheld: z.boolean(), reason }),
  ),
  undoMistakenDay: act('/mistaken-day', 'What a wrong clock recorded does not count; supervisors').input(
    command.extend({ reason }),
  ),
  archive: act('/archive', 'The file is closed; it lists what it holds, and changes no more').input(
    command.extend({
      archiveNumber: z.string().trim().min(1).max(50),
      retention: z.enum(RETENTIONS),
      keeper: z.string().trim().min(1).max(50),
    }),
  ),
  openArchive: act('/archive/open', 'An archived file goes on; supervisors').input(command.extend({ reason })),
  returnPapers: act('/papers/return', 'Papers that lay with the hall were given or sent back').input(
    byParty.extend({
      materials: z.array(z.string().max(100)).min(1).max(100).exactOptional(),
      method: z.enum(RETURN_METHODS),
      to: party,
      mailNumber: z.string().trim().min(1).max(50).exactOptional(),
    }),
  ),
  withdraw: act('/withdraw', 'The applicant does not go on').input(byParty.extend({ reason })),
}
