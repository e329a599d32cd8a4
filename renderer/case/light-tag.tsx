import type { ListRowView } from '../../electron/api/contract/lists.ts'
import { useTexts } from '../texts/index.ts'
import { Tag } from '../ui/tag.tsx'

const COLOURS = { green: 'success', yellow: 'warning', red: 'error', purple: 'purple', none: 'neutral' } as const

/** Colour is never the only signal. */
export function LightTag({ light }: { light: ListRowView['light'] }) {
  const { t } = useTexts()
  return <Tag tone={COLOURS[light]}>{t(`follow.lights.${light}`)}</Tag>
}
