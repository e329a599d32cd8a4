import { type Bilingual, bilingual } from '../../base/bilingual.ts'
import { input } from '../gates/gate.ts'
import type { Descriptions } from '../model/description.ts'
import { dated, same } from '../model/lines.ts'
import { COURSE_BASES } from '../why/course-bases.ts'
import type { ArchivingEvent, Retention } from './events.ts'

export const RETENTION_NAMES: Readonly<Record<Retention, Bilingual>> = {
  permanent: bilingual('永久', 'permanent'),
  years30: bilingual('30 年', '30 years'),
  years10: bilingual('10 年', '10 years'),
}

export const ARCHIVING_DESCRIPTIONS: Descriptions<ArchivingEvent> = {
  Archived: {
    title: { zh: '归档', en: 'Archived' },
    lines: ({ archiveNumber, retention, keeper, contents: { documents, materials, record } }) => [
      { zh: `档号 ${archiveNumber}`, en: `file ${archiveNumber}` },
      { zh: `保管期限：${RETENTION_NAMES[retention].zh}`, en: `kept: ${RETENTION_NAMES[retention].en}` },
      { zh: `接收：${keeper}`, en: `received by ${keeper}` },
      {
        zh: `文书 ${documents.length} 件、材料 ${materials.length} 件、办理记录 ${record.events} 条`,
        en: `${documents.length} documents, ${materials.length} materials, ${record.events} entries`,
      },
    ],
    why: ({ archiveNumber, retention }) => ({
      because: {
        reason: bilingual(
          '办件已经办完，案卷归档，此后不再改动',
          'All is done: the file is archived and changes no more',
        ),
        basis: COURSE_BASES.archive,
      },
      inputs: [
        input('档号', 'file number', same(archiveNumber)),
        input('保管期限', 'kept', RETENTION_NAMES[retention]),
      ],
    }),
    plain: ({ on }) => dated(on, '事情已经办完，材料存档了', 'everything is done and the file was archived'),
    document: () => 'archiveList',
  },
  ArchiveOpened: {
    title: { zh: '案卷启封', en: 'Archived file opened again' },
    lines: ({ reason }) => [same(reason)],
    why: ({ reason }) => ({
      because: {
        reason: bilingual(
          '主管启封案卷，继续办理后重新归档；原目录保留',
          'A supervisor opened the file again; it goes on and is archived anew, and the first list stays',
        ),
        basis: COURSE_BASES.archive,
      },
      inputs: [],
      words: reason,
    }),
  },
}
