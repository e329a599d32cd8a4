/** As the hall answers when the case changed meanwhile. */
export const CHANGED = {
  code: 'K302',
  kind: 'retriable',
  text: { zh: '办件已有变化', en: 'The case has changed' },
  remedy: { zh: '核对后再试', en: 'Look at it and try again' },
} as const
