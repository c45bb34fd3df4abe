import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterEach, expect, test } from 'vitest'
import { type OpenHost, openHost } from './host.ts'

let host: OpenHost
afterEach(() => host.close())

const practice = fileURLToPath(new URL('../../assets/practice/名单.csv', import.meta.url))

/** Chooses a file as the system's dialog does. Playwright's own way hands over the content without a path. */
async function chooseFile(page: Page, path: string): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  const { root } = await devtools.send('DOM.getDocument')
  const { nodeId } = await devtools.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'input[type=file]' })
  await devtools.send('DOM.setFileInputFiles', { files: [path], nodeId })
}

test('from the notice to a seated roster: preset, GBK file, preview, import, search, materials', async () => {
  host = await openHost('browser')
  const { page } = host
  await page
    .getByRole('article', { name: /2024年第一次/ })
    .getByRole('button', { name: '用它建立考试' })
    .click()
  await page.getByLabel('考点名称').fill('某某职业技术学院')
  await page.getByRole('button', { name: '建立考试', exact: true }).click()
  await page.getByRole('heading', { name: '还没有考生' }).waitFor()

  await page.getByRole('button', { name: '导入名单' }).click()
  await chooseFile(page, practice)
  await page.getByText('GB18030 / GBK').waitFor()
  // The practice roster's morning is at another time than the notice's: those rows are told, not guessed.
  expect(await page.getByRole('region', { name: '导入后' }).textContent()).toContain('有 60 行存在错误')
  await page.getByRole('checkbox', { name: '跳过有错误的 60 行，导入其余的' }).check()
  await page.getByRole('button', { name: '导入 60 人' }).click()
  await page.getByText('共 60 人').waitFor()

  await page.keyboard.press('Control+k')
  await page.keyboard.type('caotianyou')
  await page.getByText('找到 1 人', { exact: true }).waitFor()
  await page.getByRole('table', { name: '考生名单' }).getByText('曹天佑').waitFor()

  await page.keyboard.press('Control+3')
  await page
    .getByRole('button', { name: /制作第01考场的桌签/ })
    .first()
    .click()
  await page.getByRole('region', { name: '做好的文件' }).waitFor()
  await page.locator('.pdf-page canvas').first().waitFor()
  expect(await page.getByText(/第 1 \/ \d+ 页/).count()).toBe(1)
})

test('a file that is no roster is refused in a sentence, and the window stays as it was', async () => {
  host = await openHost('browser')
  const { page } = host
  await page.getByRole('button', { name: '建立练习考试' }).click()
  await page.getByText('共 120 人').waitFor()
  await page.getByRole('button', { name: '导入名单' }).click()
  const file = join(host.home, '照片.csv')
  writeFileSync(file, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0, 1, 2, 3]))
  await chooseFile(page, file)
  await page.getByRole('alert').waitFor()
  expect(await page.getByRole('alert').textContent()).toContain('照片.csv')
  await page.getByRole('button', { name: '返回名单' }).click()
  await page.getByText('共 120 人').waitFor()
})
