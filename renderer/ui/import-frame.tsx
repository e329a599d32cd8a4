import type { ReactNode } from 'react'
import { useTexts } from '../texts/index.ts'
import { ActButton } from './act-button.tsx'
import { AsWritten } from './as-written.tsx'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { ErrorAlert } from './fault-alert.tsx'
import { FileButton } from './file-button.tsx'
import { Stack } from './layout.tsx'
import type { Trial } from './use-trial.ts'

/** A file is tried first; only what the trial has shown can be carried out. `asked`: beside the file. */
export function ImportFrame(props: {
  readonly title: string
  readonly choose: string
  readonly accept: string
  readonly tryOut: string
  readonly carryOut: string
  /** Why it cannot be carried out. */
  readonly because: string | undefined
  readonly busy: boolean
  readonly error: unknown
  readonly trial: Omit<Trial<unknown>, 'keep'>
  readonly asked: ReactNode
  readonly progress?: ReactNode
  readonly children: ReactNode
  readonly onPress: (dryRun: boolean) => void
  readonly onDismiss: () => void
  readonly onClose: () => void
  /** Closing while a file is being read stops the reading. */
  readonly onCancel?: () => void
}) {
  const { t } = useTexts()
  const { busy, error, trial, onPress, onDismiss, onClose, onCancel = onClose } = props
  const press = (dryRun: boolean) => {
    trial.requireFile()
    onPress(dryRun)
  }
  return (
    <Dialog
      width="widest"
      title={props.title}
      onClose={busy ? onCancel : onClose}
      footer={
        <>
          <ActButton busy={busy} onClick={() => press(true)}>
            {props.tryOut}
          </ActButton>
          <ActButton kind="primary" because={props.because} busy={busy} onClick={() => press(false)}>
            {props.carryOut}
          </ActButton>
          <Button disabled={busy} onClick={onClose}>
            {t('catalogue.close')}
          </Button>
        </>
      }
    >
      <Stack>
        <FileButton
          label={props.choose}
          accept={props.accept}
          missing={trial.isFileMissing}
          onChoose={file => {
            trial.choose(file)
            onDismiss()
          }}
        />
        {trial.file && <AsWritten>{t('catalogue.chosen', { name: trial.file.name })}</AsWritten>}
        {props.asked}
        {props.progress}
        {error !== undefined && <ErrorAlert error={error} onClose={onDismiss} />}
        {props.children}
      </Stack>
    </Dialog>
  )
}
