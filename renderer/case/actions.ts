import type { ActionView } from '../../electron/api/contract/actions.ts'

type Actions = readonly ActionView[]
type About = ActionView['about']
type Because = NonNullable<ActionView['because']>

/** Undefined where the action has no place. */
export function actionOf(actions: Actions, id: ActionView['id'], about: About = {}): ActionView | undefined {
  return actions.find(action => action.id === id && isSame(action.about, about))
}

export function may(actions: Actions, id: ActionView['id'], about: About = {}): boolean {
  const action = actionOf(actions, id, about)
  return action !== undefined && !action.because
}

type Pick = (text: Because['text']) => string

export function becauseOf(action: ActionView | undefined, pick: Pick): string | undefined {
  return action?.because && pick(action.because.text)
}

/** For a button: enabled, or disabled with the reason as its hint. */
export function stateOf(action: ActionView | undefined, pick: Pick) {
  return { enabled: action !== undefined, because: becauseOf(action, pick) }
}

function isSame(a: About, b: About): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]) as ReadonlySet<keyof About>
  return [...names].every(name => JSON.stringify(a[name]) === JSON.stringify(b[name]))
}
