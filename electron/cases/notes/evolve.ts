import type { Changes } from '../model/change.ts'
import type { NoteEvent } from './events.ts'

export const NOTES_CHANGES: Changes<NoteEvent> = { NoteAdded: () => ({}) }
