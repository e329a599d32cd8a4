import { PARTIES } from '../../catalogue/model/item.ts'
import { noticeTold } from '../model/notice-told.ts'
import type { Offers } from '../model/offer.ts'
import { proofsOf } from '../model/proof.ts'
import type { IntakeCommand } from './commands.ts'

export const INTAKE_OFFERS: Offers<IntakeCommand> = {
  identify: 'nobody',
  expireDraft: 'nobody',
  decide: 'nobody',
  chooseSituation: ({ item }) => {
    const choices = item.situations.map(({ id }) => id)
    const [situation] = choices
    return situation === undefined ? [] : [{ limits: { choices }, sample: { type: 'chooseSituation', situation } }]
  },
  changeItem: ({ item }) => [{ sample: { type: 'changeItem', item } }],
  changeApplicant: ({ parties: { applicant } }) => {
    if (!applicant) return []
    const { subjectId, subjectKind, person } = applicant
    return [{ sample: { type: 'changeApplicant', subjectId, subjectKind, person } }]
  },
  checkAuthority: (state, facts) => {
    const { authorityCheck } = state
    const others = proofsOf(state, facts).filter(proof => proof !== authorityCheck?.seen)
    const choices = authorityCheck ? [...others, 'nothing' as const] : others
    const [seen] = choices
    return seen === undefined ? [] : [{ limits: { choices }, sample: { type: 'checkAuthority', seen } }]
  },
  discard: () => [{ sample: { type: 'discard' } }],
  showPrivacyNotice: (state, { rules }) =>
    noticeTold(state, rules)
      ? []
      : [
          {
            limits: { choices: ['screen', 'paper', 'aloud'] },
            sample: { type: 'showPrivacyNotice', version: rules.noticeVersion, language: 'zh', how: 'screen' },
          },
        ],
  recordCredit: ({ parties }, { today }) => {
    const party = PARTIES.find(name => parties[name])
    if (!party) return []
    const answer = { status: 'NOT_FOUND', asOf: today, reportNumber: '' } as const
    return [{ sample: { type: 'recordCredit', party, answer } }]
  },
  checkMaterials: ({ missing = [], defects }) => [{ sample: { type: 'checkMaterials', missing, defects } }],
}
