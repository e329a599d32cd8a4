import { Button } from 'antd'
import { useState } from 'react'
import { ConfirmDialog } from '../components/confirm-dialog.tsx'
import { useHotkeys } from '../components/use-hotkeys.ts'
import { useTexts } from '../i18n/index.ts'

/** 容缺收件: the papers are kept although a core document is missing. It says first what that is not. */
export function HoldPapers({ onHold }: { onHold: () => void }) {
  const { t } = useTexts()
  const [asking, setAsking] = useState(false)
  useHotkeys({ F10: () => setAsking(true) })
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('life.hold.button')}</Button>
      {asking && (
        <ConfirmDialog
          title={t('life.hold.title')}
          text={t('life.hold.text')}
          onCancel={() => setAsking(false)}
          onConfirm={() => {
            setAsking(false)
            onHold()
          }}
        />
      )}
    </>
  )
}
