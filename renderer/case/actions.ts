import type { ActionView } from '../../electron/api/contract/actions.ts'

type Actions = readonly ActionView[]
type About = ActionView['about']
type Because = NonNullable<ActionView['because']>

/** What the server says of an action about exactly that; undefined where it has no place. */
export function actionOf(actions: Actions, id: ActionView['id'], about: About = {}): ActionView | undefined {
  return actions.find(action => action.id === id && isSame(action.about, about))
}

/** Whether it may be done now. */
export function may(actions: Actions, id: ActionView['id'], about: About = {}): boolean {
  const action = actionOf(actions, id, about)
  return action !== undefined && !action.because
}

/** Why it cannot be done now, for the hint of its button. */
export function becauseOf(
  action: Pick<ActionView, 'because'> | undefined,
  pick: (text: Because['text']) => string,
): string | undefined {
  return action?.because && pick(action.because.text)
}

function isSame(a: About, b: About): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]) as ReadonlySet<keyof About>
  return [...names].every(name => JSON.stringify(a[name]) === JSON.stringify(b[name]))
}
