import type { ThemeConfig } from 'antd'

/** Contrast of at least 4.5:1 on white; controls tall enough to hit without aiming. */
export const theme: ThemeConfig = {
  cssVar: { key: 'rongque' },
  token: {
    colorPrimary: '#0b5cad',
    colorSuccess: '#1a7f37',
    colorWarning: '#9a6700',
    colorError: '#b42318',
    // Derived from the darker colours above these would be muddy.
    colorSuccessBg: '#e8f5ec',
    colorSuccessBorder: '#8fcaa1',
    colorWarningBg: '#fff6dd',
    colorWarningBorder: '#e0b84c',
    colorErrorBg: '#fdecea',
    colorErrorBorder: '#eda29b',
    colorInfo: '#0b5cad',
    colorInfoBg: '#e8f1fb',
    colorInfoBorder: '#9cc3ea',
    colorLink: '#0b5cad',
    colorTextDescription: '#4b5563',
    colorTextTertiary: '#4b5563',
    colorTextSecondary: '#4b5563',
    colorTextPlaceholder: '#5f6b7a',
    fontSize: 15,
    controlHeight: 38,
    borderRadius: 6,
    // People work here by keyboard, all day: what is asked for is there at once. (A spinner that fades out while the machine
    // is busy may also stay for ever, invisible, and be read out as "loading".)
    motion: false,
    // As page.css has it.
    fontFamily: 'inherit',
  },
  components: {
    // No blank before a colon.
    Descriptions: { colonMarginLeft: 0 },
  },
}
