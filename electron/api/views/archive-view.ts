import { RETENTION_NAMES } from '../../cases/archiving/explain.ts'
import type { CaseState } from '../../cases/model/state.ts'
import type { CaseView } from '../contract/case-view.ts'

export function archiveView(
  { archive }: Pick<CaseState, 'archive'>,
  nameOf: (operatorId: string) => string,
): Pick<CaseView, 'archive'> {
  if (!archive) return {}
  const { on, by, archiveNumber, retention, keeper, contents, opened } = archive
  return {
    archive: {
      on,
      by: nameOf(by),
      archiveNumber,
      retention: RETENTION_NAMES[retention],
      keeper,
      documents: contents.documents.length,
      materials: contents.materials.length,
      ...(opened ? { opened: { ...opened, by: nameOf(opened.by) } } : {}),
    },
  }
}
