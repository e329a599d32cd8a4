import { Button, Result } from 'antd'
import { Component, type ReactNode } from 'react'
import { useTexts } from '../i18n/index.ts'

/** Whatever fails on a page, the person sees what to do; what was saved is on the server. */
export class CrashBoundary extends Component<{ readonly children: ReactNode }, { readonly crashed: boolean }> {
  override state = { crashed: false }

  static getDerivedStateFromError() {
    return { crashed: true }
  }

  override render() {
    return this.state.crashed ? <CrashPage /> : this.props.children
  }
}

function CrashPage() {
  const { t } = useTexts()
  return (
    <Result
      status="error"
      title={t('app.crashed')}
      subTitle={t('app.crashedHint')}
      extra={
        <Button type="primary" onClick={() => location.reload()}>
          {t('app.reload')}
        </Button>
      }
    />
  )
}
