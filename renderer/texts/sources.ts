import type { TextSource } from './index.ts'

/** A language's texts are loaded when it is shown. */
export const STAFF_TEXTS: TextSource = {
  zh: () => import('./zh/staff.ts').then(({ zh }) => zh),
  en: () => import('./en/staff.ts').then(({ en }) => en),
}

/** With the page of administration. */
export const ADMIN_TEXTS: TextSource = {
  zh: () => import('./zh/admin.ts').then(({ adminZh }) => adminZh),
  en: () => import('./en/admin.ts').then(({ adminEn }) => adminEn),
}

/** With its tab. */
export const MEASURE_TEXTS: TextSource = {
  zh: () => import('./zh/measures.ts').then(({ measuresZh }) => measuresZh),
  en: () => import('./en/measures.ts').then(({ measuresEn }) => measuresEn),
}

/** With its card. */
export const FALSEHOOD_TEXTS: TextSource = {
  zh: () => import('./zh/falsehood.ts').then(({ falsehoodZh }) => falsehoodZh),
  en: () => import('./en/falsehood.ts').then(({ falsehoodEn }) => falsehoodEn),
}

/** With its card. */
export const ARCHIVING_TEXTS: TextSource = {
  zh: () => import('./zh/archiving.ts').then(({ archivingZh }) => archivingZh),
  en: () => import('./en/archiving.ts').then(({ archivingEn }) => archivingEn),
}

/** With its card. */
export const CERTIFICATE_TEXTS: TextSource = {
  zh: () => import('./zh/certificate.ts').then(({ certificateZh }) => certificateZh),
  en: () => import('./en/certificate.ts').then(({ certificateEn }) => certificateEn),
}

export const TERMINAL_TEXTS: TextSource = {
  zh: () => import('./zh/terminal.ts').then(({ terminalZh }) => terminalZh),
  en: () => import('./en/terminal.ts').then(({ terminalEn }) => terminalEn),
}
