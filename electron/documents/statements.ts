import type { DocumentFacts } from './facts.ts'
import { html, type SafeHtml } from './html.ts'

/** 承诺事项, numbered. */
export function statements({ text, voice }: DocumentFacts<never>): SafeHtml {
  const entries = text.statements.map(statement => html`<li>${voice.line(statement)}</li>`)
  return html`<ol>${entries}</ol>`
}
