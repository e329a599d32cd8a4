/** Over every page of a hall that does not exist. */
export const SYNTHETIC = {
  zh: {
    title: '模拟数据',
    text: '页面上的人员、办件、文书均为程序生成，不是真实情况，不得用于实际办事。',
  },
  en: {
    title: 'Made-up data',
    text: 'The people, cases and documents on these pages were made by a program. Nothing here is real: serve nobody with it.',
  },
}
