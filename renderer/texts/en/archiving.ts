import type { SameKeys } from '../same-keys.ts'
import type { archivingZh } from '../zh/archiving.ts'

export const archivingEn: SameKeys<typeof archivingZh> = {
  archiving: {
    title: 'Archive',
    button: 'Archive the file',
    text: 'The file then changes no more. The archive list names each document and material and the record of the case, to be signed when it is handed over.',
    number: 'File number',
    retention: 'To be kept',
    retentions: { permanent: 'for ever', years30: '30 years', years10: '10 years' },
    keeper: 'Received by (archive or person)',
    archived: 'archived on {{on}}, handed over by {{by}}, received by {{keeper}}',
    file: 'file {{archiveNumber}}, kept {{retention}}; {{documents}} documents, {{materials}} papers',
    opened: 'opened again on {{on}} by {{by}}: {{reason}}',
    open: 'Open the file',
    openTitle: 'Open the archived file',
    openText: 'The case can then go on, and is archived anew. The first archive list stays.',
  },
}
