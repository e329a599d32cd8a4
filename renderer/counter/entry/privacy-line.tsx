import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import { useTexts } from '../../texts/index.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { AsWritten } from '../../ui/as-written.tsx'
import { useHotkeys } from '../../ui/hotkeys.tsx'
import { Tag } from '../../ui/tag.tsx'
import { useCounterCall } from '../counter-context.ts'

/** Who was told how personal data is handled, or that it is still to be told. */
export function PrivacyLine({ view, onShow }: { readonly view: CaseView; readonly onShow: () => void }) {
  const { t, colon } = useTexts()
  const call = useCounterCall()
  const { privacyNotice: told } = view
  useHotkeys({ F2: onShow })
  return (
    <>
      <span data-testid="privacy">
        {t('here.notice.line')}
        {colon}
        {told ? (
          <AsWritten>
            {t('here.notice.toldOn', {
              date: told.on,
              how: t(`here.notice.hows.${told.how}`),
              operator: told.operator,
            })}
          </AsWritten>
        ) : (
          <Tag tone="warning">{t('here.notice.due')}</Tag>
        )}
      </span>
      <ActButton small busy={call.busy} onClick={onShow}>
        {t('here.notice.show')}
      </ActButton>
    </>
  )
}
