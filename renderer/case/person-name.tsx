import { AsWritten } from '../ui/as-written.tsx'

/** What turns the text around it the other way: U+202E and its kind. */
const DIRECTION_CONTROL = /\p{Bidi_Control}/gu

/** A name in the clear. Marks of direction in it are named instead of obeyed, and nothing beside it is turned around. */
export function PersonName({ name }: { name: string }) {
  return (
    <bdi>
      <AsWritten>{name.replaceAll(DIRECTION_CONTROL, mark => `⟨U+${hex(mark)}⟩`)}</AsWritten>
    </bdi>
  )
}

function hex(mark: string): string {
  return (mark.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
}
