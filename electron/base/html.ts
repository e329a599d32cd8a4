export interface SafeHtml {
  readonly safe: string
}

type Piece = string | number | SafeHtml | readonly SafeHtml[]

/** Escapes everything but SafeHtml. */
export function html(strings: TemplateStringsArray, ...values: readonly Piece[]): SafeHtml {
  return { safe: strings.reduce((text, string, i) => text + piece(values[i - 1] ?? '') + string) }
}

function piece(value: Piece): string {
  if (typeof value === 'string' || typeof value === 'number') return escapeHtml(String(value))
  return Array.isArray(value) ? value.map(part => (part as SafeHtml).safe).join('') : (value as SafeHtml).safe
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Lone surrogates from cards become U+FFFD. */
function escapeHtml(text: string): string {
  return text.toWellFormed().replace(/[&<>"']/g, character => ENTITIES[character] ?? '')
}
