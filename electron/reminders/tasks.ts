import { z } from 'zod'
import type { PartyPerson } from '../cases/intake/events.ts'
import { ERASED_PERSON } from '../cases/personal.ts'
import type { HallStore } from '../store/hall-store.ts'
import {
  type OwedShown,
  owedIn,
  type SealedTask,
  sealedTasks,
  type TaskFilter,
  type TaskPlace,
} from '../store/queries/phone-tasks.ts'
import { shownName } from '../subjects/masking.ts'

/** 电话催办任务, masked. The number is looked up for the call. */
export interface PhoneTask extends Omit<SealedTask, 'place' | 'subject' | 'subjectKind' | 'box'> {
  readonly name: string
  readonly owed: readonly OwedShown[]
}

const cursorSchema = z.strictObject({ at: z.string(), id: z.string() })

/** Those that wait longest first. */
export async function phoneTasks(
  store: HallStore,
  filter: TaskFilter,
  page: { readonly after?: string | undefined; readonly limit: number },
): Promise<{ tasks: PhoneTask[]; next: string | undefined }> {
  const found = await sealedTasks(store.db, filter, readCursor(page.after), page.limit + 1)
  const shown = found.slice(0, page.limit)
  const owed = await owedIn(
    store.db,
    shown.map(({ caseId }) => caseId),
  )
  const tasks: PhoneTask[] = []
  for (const task of shown) {
    const { place: _, subject: __, subjectKind: ___, box: ____, ...open } = task
    tasks.push({ ...open, name: await nameOf(store, task), owed: owed.get(task.caseId) ?? [] })
  }
  const last = shown.at(-1)
  return { tasks, next: last && found.length > page.limit ? cursorAt(last.place) : undefined }
}

/** Masked. */
async function nameOf({ db, vault }: HallStore, { subject, subjectKind, box }: SealedTask): Promise<string> {
  const opened = subject && box && (await vault.unseal(db, subject, box))
  return shownName({ subjectKind, person: (opened as PartyPerson | undefined) || ERASED_PERSON })
}

function cursorAt(place: TaskPlace): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url')
}

/** An invalid cursor begins at the first page. */
function readCursor(text: string | undefined): TaskPlace | undefined {
  if (!text) return undefined
  try {
    return cursorSchema.parse(JSON.parse(Buffer.from(text, 'base64url').toString()))
  } catch {
    return undefined
  }
}
