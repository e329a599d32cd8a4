import type { Operator } from '../../cases/model/facts.ts'
import type { HallContract } from '../contract/index.ts'

/** `anybody`: also an unnamed caller. */
type Permission = readonly Operator['role'][] | 'anybody'

type Permissions = {
  readonly [Part in keyof HallContract]: { readonly [Procedure in keyof HallContract[Part]]: Permission }
}

const STAFF = ['clerk', 'supervisor', 'admin'] as const
/** 承办部门. */
const DEPARTMENT = ['examiner', 'approver'] as const
const CASE_STAFF = [...STAFF, ...DEPARTMENT] as const
const NAMED = [...CASE_STAFF, 'kiosk'] as const
const LEADS = ['supervisor', 'admin'] as const
const SUPERVISORS = ['supervisor'] as const
const ADMINS = ['admin'] as const

/** Roles only; what may be done to a case is decided in cases/. */
export const PERMISSIONS: Permissions = {
  system: { info: 'anybody', confirmDay: LEADS, mistakenDays: LEADS, undoMistakenDays: SUPERVISORS },
  reader: {
    watch: NAMED,
    readAgain: NAMED,
    health: NAMED,
    simulatedCards: NAMED,
    placeCard: NAMED,
    liftCard: NAMED,
    unplug: NAMED,
    replug: NAMED,
  },
  items: { search: CASE_STAFF },
  catalogue: {
    coverage: CASE_STAFF,
    versions: CASE_STAFF,
    publications: CASE_STAFF,
    importFile: ADMINS,
    exportFile: CASE_STAFF,
  },
  cases: {
    open: STAFF,
    get: CASE_STAFF,
    find: CASE_STAFF,
    history: CASE_STAFF,
    why: CASE_STAFF,
    watch: CASE_STAFF,
    preview: STAFF,
    showPrivacyNotice: STAFF,
    queryCredit: STAFF,
    checkAuthority: STAFF,
    checkMaterials: STAFF,
    askPerson: STAFF,
    personDecides: STAFF,
    preparePromise: STAFF,
    signPromise: STAFF,
    acceptFull: STAFF,
    acceptOwing: STAFF,
    giveOneTimeNotice: STAFF,
    chooseSituation: STAFF,
    changeItem: STAFF,
    changeApplicant: STAFF,
    discard: STAFF,
    handOutDocument: STAFF,
    tray: STAFF,
    holdPapers: STAFF,
    supply: STAFF,
    acceptSupply: CASE_STAFF,
    rejectSupply: CASE_STAFF,
    discharge: CASE_STAFF,
    checkPromise: CASE_STAFF,
    findFalse: CASE_STAFF,
    promiseCure: STAFF,
    withdrawPromise: STAFF,
    dispose: STAFF,
    askApproval: CASE_STAFF,
    answerApproval: STAFF,
    stopClock: CASE_STAFF,
    resumeClock: CASE_STAFF,
    takeUp: DEPARTMENT,
    decideResult: CASE_STAFF,
    confirmResult: DEPARTMENT,
    returnToWindow: DEPARTMENT,
    answerDepartment: STAFF,
    readyResult: CASE_STAFF,
    makeCertificate: CASE_STAFF,
    correctCertificate: CASE_STAFF,
    recordContact: STAFF,
    handOver: STAFF,
    assign: STAFF,
    close: STAFF,
    putAway: STAFF,
    note: CASE_STAFF,
    endOtherwise: STAFF,
    findFalsehood: CASE_STAFF,
    deliverPriorNotice: STAFF,
    hearDefence: STAFF,
    decideFalsehood: STAFF,
    repairBreach: STAFF,
    raiseObjection: STAFF,
    decideObjection: STAFF,
    undoMistakenDay: STAFF,
    archive: STAFF,
    openArchive: STAFF,
    returnPapers: STAFF,
    withdraw: STAFF,
  },
  people: {
    owedOfReading: NAMED,
    readNotice: NAMED,
    roleInCase: STAFF,
    why: NAMED,
    checkNumber: STAFF,
    unmask: CASE_STAFF,
  },
  subjects: {
    trustRecord: STAFF,
    retention: STAFF,
    erasurePreview: ADMINS,
    erase: ADMINS,
    purge: ADMINS,
    destructions: ADMINS,
    purgeReport: ADMINS,
  },
  measures: {
    permitted: LEADS,
    importPermitted: ADMINS,
    exportPermitted: LEADS,
    list: LEADS,
    enter: LEADS,
    lift: LEADS,
  },
  documents: { list: CASE_STAFF, render: CASE_STAFF },
  privacy: { notice: NAMED, blank: NAMED },
  worklists: {
    awaitingDecision: CASE_STAFF,
    requests: CASE_STAFF,
    objections: CASE_STAFF,
    lists: CASE_STAFF,
    choices: CASE_STAFF,
    rows: CASE_STAFF,
    count: CASE_STAFF,
    chart: CASE_STAFF,
    export: SUPERVISORS,
    supervise: STAFF,
    answerSupervision: CASE_STAFF,
  },
  statistics: { figures: LEADS, export: SUPERVISORS },
  calendar: { year: CASE_STAFF, importNotice: ADMINS, addClosure: ADMINS, removeClosure: ADMINS },
  reminders: { phoneTasks: STAFF, phoneTaskCount: STAFF, recordCall: STAFF, remindCase: STAFF, overview: LEADS },
  /** Only the caller's own jobs are found. */
  jobs: { watch: CASE_STAFF, cancel: CASE_STAFF },
}

export function permissionOf([part = '', procedure = '']: readonly string[]): Permission {
  const parts: Readonly<Record<string, Readonly<Record<string, Permission>>>> = PERMISSIONS
  return parts[part]?.[procedure] ?? []
}

export function permits(part: string, procedure: string, { role }: Operator): boolean {
  const permission = permissionOf([part, procedure])
  return permission === 'anybody' || permission.includes(role)
}
