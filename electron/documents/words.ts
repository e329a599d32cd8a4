import type { Bilingual } from '../base/bilingual.ts'
import type { MaterialForm } from '../catalogue/model/item.ts'

export const FORM_NAMES: Readonly<Record<MaterialForm, Bilingual>> = {
  original: { zh: '原件', en: 'original' },
  copy: { zh: '复印件', en: 'copy' },
  electronic: { zh: '电子件', en: 'electronic' },
}

export { MODE_NAMES } from '../cases/model/texts.ts'
