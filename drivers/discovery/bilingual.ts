export interface Bilingual {
  readonly zh: string
  readonly en: string
}

export function both({ zh, en }: Bilingual): string {
  return zh === en ? zh : `${zh} / ${en}`
}
