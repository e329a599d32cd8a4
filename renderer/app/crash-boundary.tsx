import { Component, type ReactNode } from 'react'
import { appEn } from '../texts/en/app.ts'
import { appZh } from '../texts/zh/app.ts'
import styles from './banners.module.css'

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

/** It may be the page's texts that did not come: in both languages, with nothing that has to be loaded. */
function CrashPage() {
  return (
    <main className={styles['crashed']} role="alert">
      {(
        [
          ['zh-CN', appZh.app],
          ['en', appEn.app],
        ] as const
      ).map(([lang, texts]) => (
        <section key={lang} lang={lang}>
          <h1>{texts.crashed}</h1>
          <p>{texts.crashedHint}</p>
          <button type="button" onClick={() => location.reload()}>
            {texts.reload}
          </button>
        </section>
      ))}
    </main>
  )
}
