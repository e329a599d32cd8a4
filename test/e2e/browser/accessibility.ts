import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

export async function objections(page: Page, tune: (axe: AxeBuilder) => AxeBuilder = axe => axe): Promise<string[]> {
  const axe = new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa'])
  const { violations } = await tune(axe).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html.slice(0, 160)).join(' | ')}`)
}
