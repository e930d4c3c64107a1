import { expect, test } from './launch.ts'

test('the window opens and its page has no way into Node', async ({ zhubi }) => {
  await expect(zhubi.page).toHaveTitle(/Zhubi|朱笔/)
  const reach = await zhubi.page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer'].filter(name => name in window),
  )
  expect(reach).toEqual([])
})
