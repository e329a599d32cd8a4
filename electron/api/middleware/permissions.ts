import type { Operator } from '../../cases/model/facts.ts'
import type { HallContract } from '../contract/index.ts'

/** `anybody`: also an unnamed caller. */
type Permission = readonly Operator['role'][] | 'anybody'

type Permissions = {
  readonly [Part in keyof HallContract]: { readonly [Procedure in keyof HallContract[Part]]: Permission }
}

const STAFF = ['clerk', 'supervisor', 'admin'] as const
const NAMED = [...STAFF, 'kiosk'] as const
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
  items: { search: STAFF },
  catalogue: { coverage: STAFF, versions: STAFF, publications: STAFF, importFile: ADMINS, exportFile: STAFF },
  cases: {
    open: STAFF,
    get: STAFF,
    find: STAFF,
    history: STAFF,
    why: STAFF,
    watch: STAFF,
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
    acceptSupply: STAFF,
    rejectSupply: STAFF,
    discharge: STAFF,
    checkPromise: STAFF,
    findFalse: STAFF,
    promiseCure: STAFF,
    withdrawPromise: STAFF,
    dispose: STAFF,
    askApproval: STAFF,
    answerApproval: STAFF,
    stopClock: STAFF,
    resumeClock: STAFF,
    decideResult: STAFF,
    readyResult: STAFF,
    recordContact: STAFF,
    handOver: STAFF,
    assign: STAFF,
    close: STAFF,
    putAway: STAFF,
    note: STAFF,
    endOtherwise: STAFF,
    repairBreach: STAFF,
    raiseObjection: STAFF,
    decideObjection: STAFF,
    undoMistakenDay: STAFF,
    returnPapers: STAFF,
    withdraw: STAFF,
  },
  people: {
    owedOfReading: NAMED,
    readNotice: NAMED,
    roleInCase: STAFF,
    why: NAMED,
    checkNumber: STAFF,
    unmask: STAFF,
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
  documents: { list: STAFF, render: STAFF },
  privacy: { notice: NAMED, blank: NAMED },
  worklists: {
    awaitingDecision: STAFF,
    requests: STAFF,
    objections: STAFF,
    lists: STAFF,
    choices: STAFF,
    rows: STAFF,
    count: STAFF,
    chart: STAFF,
    export: SUPERVISORS,
    supervise: STAFF,
    answerSupervision: STAFF,
  },
  statistics: { figures: LEADS, export: SUPERVISORS },
  calendar: { year: STAFF, importNotice: ADMINS, addClosure: ADMINS, removeClosure: ADMINS },
  reminders: { phoneTasks: STAFF, phoneTaskCount: STAFF, recordCall: STAFF, remindCase: STAFF, overview: LEADS },
  /** Only the caller's own jobs are found. */
  jobs: { watch: STAFF, cancel: STAFF },
}

export function permissionOf([part = '', procedure = '']: readonly string[]): Permission {
  const parts: Readonly<Record<string, Readonly<Record<string, Permission>>>> = PERMISSIONS
  return parts[part]?.[procedure] ?? []
}

export function permits(part: string, procedure: string, { role }: Operator): boolean {
  const permission = permissionOf([part, procedure])
  return permission === 'anybody' || permission.includes(role)
}
