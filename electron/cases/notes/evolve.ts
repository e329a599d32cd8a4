import type { Changes } from '../model/change.ts'
import type { NoteEvent } from './events.ts'

/** Noted beside the case. */
export const NOTES_CHANGES: Changes<NoteEvent> = { NoteAdded: () => ({}) }
