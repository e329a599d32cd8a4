/** Once the problem is drawn. */
export function focusFirstProblem(): void {
  setTimeout(() => {
    const place = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body
    const wrong = place.querySelector<HTMLElement>('[aria-invalid="true"]')
    const control = wrong?.matches('[role="radiogroup"]') ? wrong.querySelector<HTMLElement>('input') : wrong
    control?.focus()
  })
}
