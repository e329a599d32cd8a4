export type NoteCommand = { readonly type: 'note'; readonly text: string }
