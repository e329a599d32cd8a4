import type { Operator } from '../../cases/model/facts.ts'
import type { HallContract } from '../contract/index.ts'

/** The roles that may ask; `anybody`: also who does not say who it is. */
type Permission = readonly Operator['role'][] | 'anybody'

/** A procedure without an entry does not compile. */
type Permissions = {
  readonly [Part in keyof HallContract]: { readonly [Procedure in keyof HallContract[Part]]: Permission }
}

/** Somebody who works here: not a kiosk. */
const STAFF = ['clerk', 'supervisor', 'admin'] as const
/** Also a kiosk, which shows people their own. */
const NAMED = [...STAFF, 'kiosk'] as const
/** Figures about offices are for who leads them. */
const LEADS = ['supervisor', 'admin'] as const
const SUPERVISORS = ['supervisor'] as const
const ADMINS = ['admin'] as const

/** Who may call what. What a person may do to a case beyond that is for its rules (cases/, a folder by subject). */
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
    queryCredit: STAFF,
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
    withdraw: STAFF,
  },
  people: { owedByReader: NAMED, roleInCase: STAFF, why: NAMED, checkNumber: STAFF, unmask: STAFF },
  subjects: {
    trustRecord: STAFF,
    retention: STAFF,
    erasurePreview: ADMINS,
    erase: ADMINS,
    purge: ADMINS,
    destructions: ADMINS,
    purgeReport: ADMINS,
  },
  documents: { list: STAFF, render: STAFF },
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
  /** Its own work, and nobody else's, is what the hall finds under the id. */
  jobs: { watch: STAFF, cancel: STAFF },
}

/** Of a procedure by its path; nobody may call what has no entry. */
export function permissionOf([part = '', procedure = '']: readonly string[]): Permission {
  const parts: Readonly<Record<string, Readonly<Record<string, Permission>>>> = PERMISSIONS
  return parts[part]?.[procedure] ?? []
}

/** Whether somebody may call a procedure. */
export function permits(part: string, procedure: string, { role }: Operator): boolean {
  const permission = permissionOf([part, procedure])
  return permission === 'anybody' || permission.includes(role)
}
