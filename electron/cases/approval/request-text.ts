import type { Bilingual } from '../../base/bilingual.ts'
import type { LineWriter } from '../model/description.ts'
import { owedMaterials } from '../model/lines.ts'
import type { ApprovalRequest } from './events.ts'

export function requestText(request: ApprovalRequest, writer: Pick<LineWriter, 'item'>): Bilingual {
  switch (request.kind) {
    case 'extension': {
      const { zh, en } = owedMaterials(writer, [request.owedId])
      const why = request.forceMajeure ? { zh: '（不可抗力）', en: ' (force majeure)' } : { zh: '', en: '' }
      return {
        zh: `${zh}：延期 ${request.days} 个工作日${why.zh}`,
        en: `${en}: ${request.days} working days more${why.en}`,
      }
    }
    case 'waiver': {
      const { zh, en } = owedMaterials(writer, [request.owedId])
      return { zh: `免除补交：${zh}`, en: `waive ${en}` }
    }
    case 'finish':
      return { zh: `延长审批 ${request.days} 个工作日`, en: `${request.days} working days more to decide` }
  }
}
