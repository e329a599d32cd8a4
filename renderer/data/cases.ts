import type { FormDefectView } from '../../electron/api/contract/owed-view.ts'
import { client } from './client.ts'
import { noted } from './noted.ts'
import { orpc } from './orpc.ts'

const { cases } = client

/** What somebody found when they looked through the materials. */
export interface Looked {
  readonly missing: string[]
  /** Of what is in `missing`. */
  readonly defects: FormDefectView[]
}

export const caseQueries = {
  get: (caseId: string) => orpc.cases.get.queryOptions({ input: { caseId } }),
  history: (caseId: string) => orpc.cases.history.queryOptions({ input: { caseId } }),
  why: (caseId: string, looked: Looked | undefined) => orpc.cases.why.queryOptions({ input: { caseId, ...looked } }),
  preview: (caseId: string, looked: Looked) => orpc.cases.preview.queryOptions({ input: { caseId, ...looked } }),
  tray: () => orpc.cases.tray.queryOptions(),
}

export const caseLookups = {
  get: (caseId: string) => cases.get({ caseId }),
  find: (caseNumber: string) => cases.find({ caseNumber }),
}

export type TrayEntry = Awaited<ReturnType<typeof cases.tray>>[number]

export const caseCommands = {
  acceptFull: noted(cases.acceptFull),
  acceptOwing: noted(cases.acceptOwing),
  acceptSupply: noted(cases.acceptSupply),
  answerApproval: noted(cases.answerApproval),
  answerDepartment: noted(cases.answerDepartment),
  askApproval: noted(cases.askApproval),
  askPerson: noted(cases.askPerson),
  assign: noted(cases.assign),
  changeApplicant: noted(cases.changeApplicant),
  changeItem: noted(cases.changeItem),
  checkAuthority: noted(cases.checkAuthority),
  checkMaterials: noted(cases.checkMaterials),
  checkPromise: noted(cases.checkPromise),
  chooseSituation: noted(cases.chooseSituation),
  close: noted(cases.close),
  confirmResult: noted(cases.confirmResult),
  decideObjection: noted(cases.decideObjection),
  decideResult: noted(cases.decideResult),
  correctCertificate: noted(cases.correctCertificate),
  discard: noted(cases.discard),
  discharge: noted(cases.discharge),
  dispose: noted(cases.dispose),
  endOtherwise: noted(cases.endOtherwise),
  decideFalsehood: noted(cases.decideFalsehood),
  deliverPriorNotice: noted(cases.deliverPriorNotice),
  findFalse: noted(cases.findFalse),
  findFalsehood: noted(cases.findFalsehood),
  hearDefence: noted(cases.hearDefence),
  giveOneTimeNotice: noted(cases.giveOneTimeNotice),
  handOutDocument: noted(cases.handOutDocument),
  handOver: noted(cases.handOver),
  holdPapers: noted(cases.holdPapers),
  makeCertificate: noted(cases.makeCertificate),
  note: noted(cases.note),
  open: noted(cases.open),
  personDecides: noted(cases.personDecides),
  preparePromise: noted(cases.preparePromise),
  promiseCure: noted(cases.promiseCure),
  putAway: noted(cases.putAway),
  queryCredit: noted(cases.queryCredit),
  raiseObjection: noted(cases.raiseObjection),
  readyResult: noted(cases.readyResult),
  recordContact: noted(cases.recordContact),
  rejectSupply: noted(cases.rejectSupply),
  repairBreach: noted(cases.repairBreach),
  resumeClock: noted(cases.resumeClock),
  returnToWindow: noted(cases.returnToWindow),
  showPrivacyNotice: noted(cases.showPrivacyNotice),
  signPromise: noted(cases.signPromise),
  stopClock: noted(cases.stopClock),
  supply: noted(cases.supply),
  takeUp: noted(cases.takeUp),
  undoMistakenDay: noted(cases.undoMistakenDay),
  archive: noted(cases.archive),
  openArchive: noted(cases.openArchive),
  returnPapers: noted(cases.returnPapers),
  withdraw: noted(cases.withdraw),
  withdrawPromise: noted(cases.withdrawPromise),
}
