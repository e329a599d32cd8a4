import { useState } from 'react'
import { PrintDialog } from '../../case/print-dialog.tsx'
import { blankNotice } from '../../data/privacy.ts'
import { useTexts } from '../../texts/index.ts'
import { Button } from '../../ui/button.tsx'

/** To be laid out at the window, or given to whoever asks. */
export function NoticeButton() {
  const { t } = useTexts()
  const [printing, setPrinting] = useState(false)
  return (
    <>
      <Button small onClick={() => setPrinting(true)}>
        {t('here.notice.blank')}
      </Button>
      {printing && <PrintDialog source={blankNotice()} onClose={() => setPrinting(false)} />}
    </>
  )
}
