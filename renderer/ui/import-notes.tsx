import { useTexts } from '../texts/index.ts'
import { Alert } from './alert.tsx'
import { AsWritten } from './as-written.tsx'

export function ImportNotes(props: {
  readonly title: string
  readonly notes: readonly { readonly zh: string; readonly en: string }[]
}) {
  const { pick } = useTexts()
  const { title, notes } = props
  if (notes.length === 0) return null
  return (
    <Alert
      tone="info"
      title={title}
      description={
        <ul style={{ margin: 0, paddingInlineStart: '1.2em' }}>
          {notes.map(note => (
            <li key={note.en}>
              <AsWritten>{pick(note)}</AsWritten>
            </li>
          ))}
        </ul>
      }
    />
  )
}
