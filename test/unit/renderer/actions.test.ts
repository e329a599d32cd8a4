import { describe, expect, it } from 'vitest'
import type { ActionView } from '../../../electron/api/contract/actions.ts'
import { actionOf, may } from '../../../renderer/case/actions.ts'
import { inDepartment } from '../../../renderer/counter/case/department-acts.ts'
import { endingWays, grantsAtOnce, nextWay } from '../../../renderer/counter/case/ending-ways.ts'
import { waysOf } from '../../../renderer/counter/owed/owed-ways.ts'

const LATER = { code: 'K303', text: { zh: '现在不能', en: 'not now' } }

function action(id: ActionView['id'], rest: Partial<ActionView> = {}): ActionView {
  return { id, about: {}, limits: {}, ...rest }
}

function view(actions: readonly ActionView[], kind: 'promised' | 'instant' = 'promised', locked = false) {
  return { actions, locked, item: { kind } }
}

describe('a page and what the server sent', () => {
  it('shows as possible what was sent without a reason why not, and nothing else', () => {
    const actions = [action('readyResult'), action('decideResult', { because: LATER })]
    expect(may(actions, 'readyResult')).toBe(true)
    expect(may(actions, 'decideResult')).toBe(false)
    expect(actionOf(actions, 'decideResult')?.because).toEqual(LATER)
    expect(may(actions, 'close')).toBe(false)
  })

  it('keeps what is about one part of a case from another part, and from the case as a whole', () => {
    const actions = [action('raiseObjection', { about: { breachId: 'b-1' } })]
    expect(may(actions, 'raiseObjection', { breachId: 'b-1' })).toBe(true)
    expect(may(actions, 'raiseObjection', { breachId: 'b-2' })).toBe(false)
    expect(may(actions, 'raiseObjection')).toBe(false)
  })

  it('puts the step that comes next first; what is decided on the spot is handed over at once', () => {
    const both = [action('decideResult'), action('handOver', { limits: { granting: true } })]
    expect(endingWays(view(both))).toEqual(['decide', 'handOver'])
    expect(endingWays(view(both, 'instant'))).toEqual(['handOver', 'decide'])
    expect(grantsAtOnce(view(both))).toBe(true)
    expect(endingWays(view([action('decideResult', { because: LATER })]))).toEqual([])
  })

  it('puts nothing forward while something has to be brought or checked first, but the closing of a refusal', () => {
    expect(nextWay(view([action('decideResult')]))).toBe('decide')
    expect(nextWay(view([action('decideResult')], 'promised', true))).toBeUndefined()
    expect(nextWay(view([action('close')], 'promised', true))).toBe('close')
  })

  it('places what was sent about a document, open now or not, in an order of its own', () => {
    const about = { owedId: 'o-1' }
    const actions = [
      action('findFalse', { about }),
      action('askApproval', { about: { ...about, request: 'waiver' }, because: LATER }),
      action('supply', { about }),
      action('supply', { about: { owedId: 'o-2' } }),
    ]
    const ways = waysOf({ owedId: 'o-1', actions })
    expect([...ways.keys()]).toEqual(['supply', 'waiver', 'findFalse'])
    expect(ways.get('waiver')?.because).toEqual(LATER)
  })

  it('shows the department’s card to whoever may take up what the window could grant', () => {
    const instant = (actions: readonly ActionView[], rest: object = {}) =>
      ({ steps: [{ kind: 'decideResult' }], actions, ...rest }) as never
    expect(inDepartment(instant([action('decideResult')]))).toBe(false)
    expect(inDepartment(instant([action('takeUp', { because: LATER })]))).toBe(false)
    for (const id of ['takeUp', 'returnToWindow'] as const) {
      expect(inDepartment(instant([action(id)]))).toBe(true)
      expect(inDepartment(instant([action(id)], { result: { granted: true } }))).toBe(false)
    }
  })
})
