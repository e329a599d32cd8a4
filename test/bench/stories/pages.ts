import { randomUUID } from 'node:crypto'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import type { PrivacyTextView } from '../../../electron/api/contract/privacy.ts'
import type { PageCalls } from './caller.ts'

export interface MadeUpPerson {
  readonly name: string
  readonly number: string
}

const ITEM = 'CC-WJ-0101'
const MISSING = ['business-licence']

export function* story(person: MadeUpPerson): PageCalls {
  yield { procedure: 'items.search', input: { text: 'ggcs' } }
  const [caseId, handler] = [randomUUID(), { kind: 'typed', ...person }]
  const opening = { caseId, commandId: randomUUID(), itemCode: ITEM, handler, applicant: { kind: 'same' } }
  let view = (yield { procedure: 'cases.open', input: opening }) as CaseView
  function* step(command: string, input: object = {}): PageCalls {
    const call = { caseId, commandId: randomUUID(), expectedVersion: view.version, ...input }
    view = (yield { procedure: `cases.${command}`, input: call }) as CaseView
  }
  const notice = (yield { procedure: 'privacy.notice', input: { itemCode: ITEM } }) as PrivacyTextView
  yield* step('showPrivacyNotice', { version: notice.version, language: 'zh', how: 'screen' })
  yield { procedure: 'cases.preview', input: { caseId, missing: MISSING } }
  yield* step('checkMaterials', { missing: MISSING })
  yield* step('queryCredit')
  yield* step('preparePromise')
  yield { procedure: 'documents.render', input: { caseId, kind: 'promise' } }
  yield* step('signPromise', { number: view.promise?.number })
  yield* step('acceptOwing')
  yield { procedure: 'worklists.rows', input: { list: 'all', limit: 50 } }
  yield { procedure: 'cases.get', input: { caseId } }
  const owedId = view.owed[0]?.owedId
  yield* step('supply', { owedId, method: 'counter', by: 'handler' })
  yield* step('acceptSupply', { owedId })
  yield* step('decideResult', { granted: true, reason: '' })
  yield { procedure: 'cases.history', input: { caseId } }
  yield* step('handOver', { handover: { method: 'post', takenBy: 'handler' } })
}

export function* supervisor(month: string): PageCalls {
  for (;;) {
    yield { procedure: 'worklists.lists', input: {} }
    yield { procedure: 'worklists.rows', input: { list: 'all', limit: 50 } }
    yield { procedure: 'worklists.chart', input: { list: 'all' } }
    yield { procedure: 'worklists.requests', input: {} }
    yield { procedure: 'statistics.figures', input: { from: month, to: month } }
  }
}

export function* exporter(): PageCalls {
  for (;;) yield { procedure: 'worklists.export', input: { list: 'all', format: 'csv', commandId: randomUUID() } }
}
