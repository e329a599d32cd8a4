import { useRef } from 'react'
import { useTexts } from '../texts/index.ts'
import { Button } from './button.tsx'

/** Opens the system's choice of a file; the browser's own button would speak the browser's language. */
export function FileButton(props: {
  readonly label: string
  readonly accept: string
  /** Says that a file is to be chosen. */
  readonly missing: boolean
  readonly onChoose: (file: File) => void
}) {
  const { t } = useTexts()
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button autoFocus onClick={() => input.current?.click()}>
        {props.label}
      </Button>
      <input
        ref={input}
        hidden
        type="file"
        accept={props.accept}
        aria-label={props.label}
        onChange={event => {
          const [file] = event.target.files ?? []
          // So that the same file can be chosen again once it was corrected.
          event.target.value = ''
          if (file) props.onChoose(file)
        }}
      />
      {props.missing && (
        <span className="error-text" role="alert">
          {t('form.chooseFile')}
        </span>
      )}
    </>
  )
}
