import { Tag } from 'antd'
import type { FollowUpRow } from '../../electron/api/contract/worklists.ts'
import { useTexts } from '../i18n/index.ts'

const COLOURS = { green: 'success', yellow: 'warning', red: 'error', none: 'default' } as const

/** A light with its name: colour is never the only signal. */
export function LightTag({ light }: { light: FollowUpRow['light'] }) {
  const { t } = useTexts()
  return <Tag color={COLOURS[light]}>{t(`follow.lights.${light}`)}</Tag>
}
