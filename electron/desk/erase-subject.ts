import type { SubjectId } from '../cases/ids.ts'
import { HallError } from '../errors/hall-error.ts'
import { recordHallEvent } from '../store/hall-log.ts'
import { type Caller, metaOf } from './case-desk.ts'
import type { HallParts } from './parts.ts'

/**
 * Erases a person (个人信息保护法 art. 47) by destroying the key that everything about them is sealed under. What happened
 * stays in the chain without them; who comes again later is somebody new. Throws K350 while a case of theirs is open,
 * K313 without a reason, K301 when there is no such subject.
 */
export async function eraseSubject(
  parts: Pick<HallParts, 'store' | 'desk'>,
  subject: SubjectId,
  reason: string,
  caller: Omit<Caller, 'commandId'>,
): Promise<void> {
  const { store } = parts
  const why = reason.trim()
  if (why === '') throw new HallError('K313')
  await store.transaction(async trx => {
    const known = await trx.selectFrom('subject').select('key').where('subject', '=', subject).executeTakeFirst()
    if (!known?.key) throw new HallError('K301')
    const open = await trx
      .selectFrom('case_row')
      .select('case_number')
      .where('ended_on', 'is', null)
      .where(({ eb, or }) => or([eb('applicant', '=', subject), eb('handler', '=', subject)]))
      .limit(1)
      .executeTakeFirst()
    if (open) throw new HallError('K350', open.case_number ?? undefined)
    await trx
      .updateTable('subject')
      .set({ key: null, lookup: `erased:${subject}` })
      .where('subject', '=', subject)
      .execute()
    await trx.deleteFrom('subject_key').where('subject', '=', subject).execute()
    const event = { type: 'SubjectErased', subject, reason: why }
    await recordHallEvent(trx, store.keys, 'subjects', event, metaOf(parts, caller))
  })
  store.forget()
}
