import type { CaseId } from '../../cases/model/ids.ts'
import { partyOf } from '../../cases/model/presence.ts'
import type { CaseStatus } from '../../cases/model/state.ts'
import { NOT_ACCEPTED, RETURNING } from '../../cases/model/statuses.ts'
import { PARTIES } from '../../catalogue/model/item.ts'
import { audited, checkedPurpose, subjectsOf } from '../../desk/audited.ts'
import { closedAtKiosk } from '../../desk/measures/closed-at-kiosk.ts'
import { once } from '../../desk/once.ts'
import { noticesDue, readNotice } from '../../desk/people/read-notice.ts'
import { presentOf } from '../../desk/people/who-stands-here.ts'
import { HallError } from '../../errors/hall-error.ts'
import { openOwedOf } from '../../store/queries/owed-of-subject.ts'
import { partyCasesIn } from '../../store/queries/party-cases.ts'
import { standingOf, together } from '../../subjects/standing.ts'
import { numberOnCard, subjectsOfNumber } from '../../subjects/subject-of-number.ts'
import { api, callerOf } from '../middleware/context.ts'
import { numberView } from '../views/number-view.ts'
import { owedByPersonView } from '../views/owed-by-person.ts'
import { standingView } from '../views/standing-view.ts'
import { plainWhyView } from '../views/why.ts'
import { readingOf } from './reading.ts'

const OPEN_STATUSES: readonly CaseStatus[] = [...NOT_ACCEPTED, 'accepted']

const MOST_CASES = 20

const WAITING: readonly CaseStatus[] = RETURNING

function noticeOf(due: ReadonlyMap<string, string>, caseId: string) {
  const noticeFor = due.get(caseId)
  return noticeFor === undefined ? {} : { noticeFor }
}

export const people = {
  owedOfReading: api.people.owedOfReading.handler(async call => {
    const { context, input } = call
    const { parts } = context
    const { db, vault } = parts.store
    // Two where an earlier release filed the number under a wrong kind.
    const subjects = await subjectsOfNumber(db, vault, numberOnCard(readingOf(context, input.readingId).card))
    if (subjects.length === 0) return { owed: [], cases: [] }
    const looked = subjects.map(subject => ({ type: 'PersonLookedUp', subject, how: 'card' }) as const)
    await audited(parts, callerOf(call), looked)
    const isKiosk = context.operator.role === 'kiosk'
    const closed = isKiosk ? await closedAtKiosk(parts, subjects, input.readingId, callerOf(call)) : undefined
    if (closed) {
      const { name, basis, from, to, decider, appeal } = closed
      return { owed: [], cases: [], closed: { name, basis, from, to, decider, appeal } }
    }
    const owed = (await Promise.all(subjects.map(subject => openOwedOf(db, subject)))).flat()
    const cases = (
      await Promise.all(subjects.map(subject => partyCasesIn(db, subject, OPEN_STATUSES, MOST_CASES)))
    ).flat()
    const { today, rules } = parts.desk
    const due = isKiosk ? await noticesDue(parts, subjects) : new Map<string, string>()
    return {
      owed: owed.map(owedByPersonView),
      cases: cases.map(({ caseId, caseNumber, item, status, openedAt, nextOn }) => ({
        caseId,
        item,
        status,
        openedAt,
        ...(caseNumber === undefined ? {} : { caseNumber }),
        ...(WAITING.includes(status) && nextOn !== undefined ? { returnBy: nextOn } : {}),
        ...noticeOf(due, caseId),
      })),
      ...(isKiosk
        ? {}
        : {
            standing: standingView(
              together(await Promise.all(subjects.map(subject => standingOf(db, subject, today, rules, undefined)))),
            ),
          }),
    }
  }),
  readNotice: api.people.readNotice.handler(async call => {
    const { context, input } = call
    const { parts } = context
    const { db, vault } = parts.store
    const caller = callerOf(call)
    await once(parts, caller, 'notice', async () => {
      const subjects = await subjectsOfNumber(db, vault, numberOnCard(readingOf(context, input.readingId).card))
      await readNotice(parts, subjects, input, caller)
    })
  }),
  roleInCase: api.people.roleInCase.handler(async ({ context, input }) => {
    const { parts } = context
    const present = await presentOf(parts, input.readingId)
    if (!present) throw new HallError('K318')
    const { state } = await parts.desk.load(input.caseId as CaseId)
    const roles = PARTIES.filter(party => partyOf(state, present.subjects, [party]))
    return { roles, onReader: present.onReader, newest: parts.readings.isNewest(input.readingId) }
  }),
  why: api.people.why.handler(async call => {
    const { context, input } = call
    const { parts, operator } = context
    const { db, vault } = parts.store
    const subjects = await subjectsOfNumber(db, vault, numberOnCard(readingOf(context, input.readingId).card))
    const record = await parts.desk.load(input.caseId as CaseId)
    // Another person's case looks as if it did not exist.
    const subject = subjectsOf(record.state).find(party => subjects.includes(party))
    if (!subject) throw new HallError('K301')
    await audited(parts, callerOf(call), [{ type: 'PersonLookedUp', subject, how: 'card' }])
    return plainWhyView(parts, record, operator)
  }),
  checkNumber: api.people.checkNumber.handler(({ context, input }) => {
    return numberView(input.kind, input.number, context.parts.desk.today)
  }),
  unmask: api.people.unmask.handler(async call => {
    const { input } = call
    const { parts } = call.context
    const purpose = checkedPurpose(input.purpose)
    const { state } = await parts.desk.load(input.caseId as CaseId)
    const identified = state.parties[input.party]
    if (!identified) throw new HallError('K307')
    const entry = { type: 'PersonUnmasked', subject: identified.subjectId, purpose } as const
    await audited(parts, callerOf(call), [entry], input.caseId)
    const { name, number, phone } = identified.person
    return phone === undefined ? { name, number } : { name, number, phone }
  }),
}
