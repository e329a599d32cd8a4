import { html, type SafeHtml } from '../base/html.ts'
import type { DocumentContent } from './content.ts'

export function statements({ text, voice }: DocumentContent<never>): SafeHtml {
  const entries = text.statements.map(statement => html`<li>${voice.line(statement)}</li>`)
  return html`<ol>${entries}</ol>`
}
