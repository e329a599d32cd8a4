import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CaseView, NoticeMeansView } from '../../../electron/api/contract/case-view.ts'
import { may } from '../../case/actions.ts'
import { PrintDialog } from '../../case/print-dialog.tsx'
import { PrivacyText } from '../../case/privacy-text.tsx'
import { caseCommands } from '../../data/cases.ts'
import { blankNotice, privacyQueries } from '../../data/privacy.ts'
import { useTexts } from '../../texts/index.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { Segmented } from '../../ui/choice.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorAlert } from '../../ui/fault-alert.tsx'
import { Row } from '../../ui/layout.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import { useCaseActs, useCounterCall } from '../counter-context.ts'

type Means = Exclude<NoticeMeansView, 'kiosk'>

/** The citizen reads it here, in their language; where it is due, Enter records that they were told. */
export function PrivacyDialog({ view, onClose }: { readonly view: CaseView; readonly onClose: () => void }) {
  const { t, language: screen } = useTexts()
  const acts = useCaseActs()
  const call = useCounterCall()
  const [language, setLanguage] = useState(screen)
  const [how, setHow] = useState<Means>('screen')
  const [printing, setPrinting] = useState(false)
  const [failed, setFailed] = useState(false)
  const [toldAnother, setToldAnother] = useState(false)
  // As it was opened: once told the dialog closes.
  const [due] = useState(() => may(view.actions, 'showPrivacyNotice'))
  const { data, error } = useQuery({ ...privacyQueries.notice(view.item.code), gcTime: 0 })
  const confirm = async () => {
    if (!data) return
    const { version } = data
    const after = await acts.act(on => caseCommands.showPrivacyNotice({ ...on, version, language, how }))
    setFailed(!after)
    const isStillDue = after !== undefined && may(after.actions, 'showPrivacyNotice')
    setToldAnother(isStillDue)
    if (after && !isStillDue) onClose()
  }
  return (
    <Dialog
      width="wide"
      title={t('here.notice.title')}
      onClose={onClose}
      footer={
        <>
          <Button autoFocus={!due} onClick={onClose}>
            {t(due ? 'here.notice.later' : 'here.notice.close')}
          </Button>
          <ActButton enabled={data !== undefined} onClick={() => setPrinting(true)}>
            {t('here.notice.print')}
          </ActButton>
          {due && (
            <ActButton autoFocus kind="primary" busy={call.busy || !data} onClick={confirm}>
              {t('here.notice.told')}
            </ActButton>
          )}
        </>
      }
    >
      {failed && call.error !== undefined && <ErrorAlert error={call.error} />}
      {error && <ErrorAlert error={error} />}
      {toldAnother && <Alert tone="warning" title={t('here.notice.toldAnother')} />}
      <Row>
        <Segmented
          aria-label={t('here.notice.language')}
          value={language}
          onChange={setLanguage}
          options={[
            { value: 'zh', label: <span lang="zh-CN">中文</span> },
            { value: 'en', label: <span lang="en">English</span> },
          ]}
        />
        {due && (
          <Segmented<Means>
            aria-label={t('here.notice.how')}
            value={how}
            onChange={setHow}
            options={(['screen', 'paper', 'aloud'] as const).map(value => ({
              value,
              label: t(`here.notice.hows.${value}`),
            }))}
          />
        )}
      </Row>
      {!data && !error && <Spinner />}
      {data && <PrivacyText text={data} language={language} />}
      {printing && (
        <PrintDialog
          source={blankNotice(view.item.code)}
          onPrinted={async () => setHow('paper')}
          onClose={() => setPrinting(false)}
        />
      )}
    </Dialog>
  )
}
