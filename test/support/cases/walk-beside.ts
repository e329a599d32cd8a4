import { bilingual } from '../../../electron/base/bilingual.ts'
import type { LocalDate } from '../../../electron/base/local-date.ts'
import type { CaseCommand } from '../../../electron/cases/commands.ts'
import { DOCUMENT_KINDS } from '../../../electron/cases/documents/document-kinds.ts'
import type { OwedId } from '../../../electron/cases/model/ids.ts'
import type { CaseState } from '../../../electron/cases/model/state.ts'
import { steps } from '../../../electron/cases/model/steps.ts'
import {
  OFFICE_STEPS,
  SUPERVISION_RULES,
  type SupervisionRule,
} from '../../../electron/cases/supervision/supervision-rules.ts'
import { chosen, type Move } from './walk-moves.ts'

const [FIRST_RULE] = SUPERVISION_RULES as readonly [SupervisionRule]

/** 联系方式, 催办, 文书, 督办. */
export function beside(
  { of, pick, yes, who }: Move,
  owedId: OwedId,
  state: CaseState | undefined,
  openedOn: LocalDate,
): CaseCommand {
  const party = yes ? 'handler' : 'applicant'
  switch (of) {
    case 'recordContact':
      return { type: of, party, phone: '13800000000', reach: chosen(['sms', 'phone', 'none'] as const, pick) ?? 'sms' }
    case 'recordReminder': {
      const result = chosen(['made', 'sent', 'failed', 'reached'] as const, pick) ?? 'made'
      const about = state?.owed.some(owed => owed.owedId === owedId) ? [owedId] : []
      const step = {
        reminder: `p-${who}`,
        kind: 'T0',
        channel: 'sms',
        to: party,
        result,
        about,
        textVersion: '1',
      } as const
      return { type: of, step }
    }
    case 'issueDocument': {
      const waiting = state?.documents.filter(({ issued }) => !issued).map(({ kind }) => kind) ?? []
      const kind = chosen(yes && waiting.length > 0 ? waiting : DOCUMENT_KINDS, pick) ?? 'notice'
      const hall = bilingual('样本大厅', 'sample hall')
      return { type: of, kind, textVersion: '1', language: 'zh', hall, window: '1', operator: '窗口一' }
    }
    case 'handOutDocument': {
      const how = chosen(['printed', 'electronic', 'notNeeded'] as const, pick) ?? 'printed'
      const kinds = state?.documents.filter(({ handOut }) => handOut).map(({ kind }) => kind) ?? []
      return { type: of, kind: chosen(kinds, who) ?? 'notice', how }
    }
    case 'answerSupervision': {
      const open = state?.supervisions.filter(({ answered }) => !answered) ?? []
      return { type: of, number: chosen(open, pick)?.number ?? '', result: pick === 0 ? ' ' : '已办' }
    }
    default: {
      const waiting = state ? steps(state, openedOn).filter(({ waitsFor }) => waitsFor !== 'applicant') : []
      const due = chosen(waiting, pick)
      // Mostly a step of the office.
      const step = OFFICE_STEPS.find(kind => kind === due?.kind) ?? chosen(OFFICE_STEPS, pick) ?? 'decideResult'
      const rule = SUPERVISION_RULES.find(({ steps: watched }) => watched.includes(step)) ?? FIRST_RULE
      const about = due?.materialId === undefined ? {} : { materialId: due.materialId }
      return { type: 'supervise', rule, step, openedOn, content: '请按期办理', ...about }
    }
  }
}
