import type { Descriptions } from '../model/description.ts'
import { same } from '../model/lines.ts'
import type { NoteEvent } from './events.ts'

export const NOTES_DESCRIPTIONS: Descriptions<NoteEvent> = {
  NoteAdded: { title: { zh: '备注', en: 'Note' }, lines: ({ text }) => [same(text)] },
}
