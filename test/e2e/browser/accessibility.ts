import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** In the page: nothing moves any more but what turns for ever. */
const MOTION_ENDED =
  'document.getAnimations().every(animation => animation.effect?.getComputedTiming().endTime === Infinity)'

/**
 * What axe objects to on the screen, a line each. Waits for motion to end: what fades in is half transparent for a moment,
 * and its contrast is then not what people see.
 */
export async function objections(page: Page, tune: (axe: AxeBuilder) => AxeBuilder = axe => axe): Promise<string[]> {
  await expect.poll(() => page.evaluate(MOTION_ENDED)).toBe(true)
  const axe = new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa'])
  const { violations } = await tune(axe).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html.slice(0, 160)).join(' | ')}`)
}
