import { chooseItem, expect, placeCard, pressKey, test } from './hall-test.ts'

test('the same story in English, by keyboard alone once the card lies there', async ({ counter: page, hall }) => {
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('heading', { name: 'Trust-based acceptance desk' })).toBeVisible()
  await placeCard(page, hall, 'li', '李*示')

  await chooseItem(page, 'food business')
  await expect(page.locator('[data-credit]')).toContainText('grade A')

  await page.keyboard.press('F3')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await expect(page.locator('[data-material="layout"] input')).not.toBeChecked()
  await expect(page.getByTestId('outcome')).toHaveText('Can be accepted on trust')

  await pressKey(page, 'F8')
  const paper = page.frameLocator('iframe')
  await expect(paper.getByRole('heading', { name: 'Promise for acceptance with materials owed' })).toBeVisible()
  await expect(paper.locator('body')).toContainText('Floor plan')
  await page.keyboard.press('Escape')
  await pressKey(page, 'F9')
  await expect(page.getByText('accepted, materials owed')).toBeVisible()
  await expect(page.getByTestId('locked')).toContainText('still owed Floor plan')
  await page.keyboard.press('F8')
  await expect(paper.getByText('First copy: for the applicant')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(page.getByText('Waiting for a card')).toBeVisible()

  await page.getByRole('link', { name: 'Follow-up' }).click()
  await expect(page.getByTestId('count')).toHaveText('1 rows')
  await expect(page.getByRole('row', { name: /Floor plan/ })).toContainText('Change of a food-business licence')
  await page.getByRole('button', { name: /^CC-SC-0601/ }).click()
  await expect(page.getByRole('dialog').locator('[data-event="PromiseSigned"]')).toContainText('Promise signed')
})

test('a complete case is accepted without asking for a grade or a promise', async ({ counter: page, hall }) => {
  await page.getByRole('button', { name: 'English' }).click()
  await placeCard(page, hall, 'chen', '陈*试')
  await chooseItem(page, 'CC-MZ-0401')
  await expect(page.locator('[data-credit="applicant"]')).toContainText('grade C')
  await page.keyboard.press('F3')
  await expect(page.getByTestId('outcome')).toHaveAttribute('data-outcome', 'full')
  await pressKey(page, 'F9')
  await expect(page.getByTestId('case-number')).toBeVisible()
  await expect(page.getByText('Nothing is owed').last()).toBeVisible()
})
