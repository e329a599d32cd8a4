import { Component, type ReactNode } from 'react'
import { appEn } from '../texts/en/app.ts'
import { appZh } from '../texts/zh/app.ts'
import styles from './banners.module.css'

/** Nothing saved is lost when a page fails: it is on the server. */
export class CrashBoundary extends Component<{ readonly children: ReactNode }, { readonly crashed: boolean }> {
  override state = { crashed: false }

  static getDerivedStateFromError() {
    return { crashed: true }
  }

  override render() {
    return this.state.crashed ? <CrashPage /> : this.props.children
  }
}

/** In both languages and without loading anything: the page's texts may be what failed to load. */
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
