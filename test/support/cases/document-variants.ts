import { localDate } from '../../../electron/base/local-date.ts'
import type { CaseCommand } from '../../../electron/cases/commands.ts'
import type { SubjectId } from '../../../electron/cases/model/ids.ts'
import { CaseDriver, facts, found, noRecord, read } from './case-builder.ts'
import type { DocumentCase } from './document-cases.ts'

/** Has a golden file of its own beside that of its text. */
export interface DocumentVariant extends DocumentCase {
  readonly variant: string
}

const MYSELF = { ...read.identify('applicant'), subjectId: 'subject-handler' as SubjectId } as CaseCommand

export const DOCUMENT_VARIANTS: readonly DocumentVariant[] = [
  {
    kind: 'oneTimeNotice',
    key: 'oneTimeNotice',
    variant: 'breach',
    day: '2026-04-30',
    driver: () => {
      const [on, until] = [localDate('2026-03-05'), localDate('2027-03-04')]
      const breach = { breachId: 'b', kind: 'late', on, until, disputed: false, repaired: false } as const
      const given = facts({ standing: { applicant: noRecord({ breaches: [breach] }) } })
      const entered = new CaseDriver().run(read.open()).run(read.identify('handler')).run(MYSELF)
      entered
        .run(read.notice())
        .run(read.materials('days'))
        .run(read.credit(found({ grade: 'C' })), given)
      return entered.run({ type: 'giveOneTimeNotice' }, given)
    },
  },
  {
    kind: 'deliveryReceipt',
    key: 'deliveryReceipt',
    variant: 'authority',
    day: '2026-04-30',
    driver: () =>
      CaseDriver.prepared([])
        .run({ type: 'acceptFull' })
        .granted()
        .run({
          type: 'handOver',
          method: 'counter',
          standsThere: {
            subjectId: 'subject-other' as SubjectId,
            numberKind: 'resident',
            person: { name: '示例', number: '44060419850615002X' },
          },
          reason: '核对临时身份证',
          authority: { kind: 'powerOfAttorney', number: '粤2026-3', date: localDate('2026-04-28'), seen: 'original' },
        }),
  },
]

export function documentVariant(name: string): DocumentVariant {
  const found = DOCUMENT_VARIANTS.find(({ variant }) => variant === name)
  if (!found) throw new Error(`no variant ${name}`)
  return found
}
