import type { LocalDate } from '../../base/local-date.ts'
import type { Item, Party, Relation, SubjectKind } from '../../catalogue/model/item.ts'
import type { DocumentLanguage } from '../documents/events.ts'
import type { AuthoritySeen } from '../model/authority-proof.ts'
import type { SourceAnswer } from '../model/credit-answer.ts'
import type { FormDefect } from '../model/form-defect.ts'
import type { CaseId, SubjectId } from '../model/ids.ts'
import type { NumberKind } from '../model/number-kind.ts'
import type { ByParty } from '../model/presence.ts'
import type { CardDetails, NoticeMeans, PartyPerson } from './events.ts'

export interface Open {
  readonly type: 'open'
  readonly item: Item
  readonly station: string
  readonly window: string
  readonly situation?: string
}

interface Identify {
  readonly type: 'identify'
  readonly party: Party
  readonly subjectId: SubjectId
  readonly subjectKind: SubjectKind
  readonly numberKind?: NumberKind
  readonly person: PartyPerson
  /** Absent: the identity was typed. */
  readonly card?: CardDetails
  readonly relation?: Relation
}

export type IntakeCommand =
  | Identify
  | { readonly type: 'chooseSituation'; readonly situation: string }
  | { readonly type: 'changeItem'; readonly item: Item; readonly situation?: string }
  /** `relation` of the handler; absent: `agent`, or `self`. */
  | ({ readonly type: 'changeApplicant'; readonly relation?: Relation } & Omit<Identify, 'type' | 'party' | 'relation'>)
  | { readonly type: 'discard'; readonly replacedBy?: CaseId }
  /** `since`: the last day on which anything happened to the case. */
  | { readonly type: 'expireDraft'; readonly since: LocalDate }
  /** `version`: of the text that was shown. */
  | (ByParty & {
      readonly type: 'showPrivacyNotice'
      readonly version: string
      readonly language: DocumentLanguage
      readonly how: NoticeMeans
    })
  | ({ readonly type: 'recordCredit'; readonly party: Party; readonly others?: readonly SourceAnswer[] } & SourceAnswer)
  | {
      readonly type: 'checkMaterials'
      readonly missing: readonly string[]
      /** Of missing materials. */
      readonly defects?: readonly FormDefect[]
    }
  | { readonly type: 'checkAuthority'; readonly seen: AuthoritySeen }
  | { readonly type: 'decide' }
