import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, expect, test } from 'vitest'
import { aFace } from '../photos/pictures.ts'
import { aZip } from '../roster/a-zip.ts'
import { ask, scan } from './day-desk.ts'
import { type OpenHost, openHost } from './host.ts'
import { barriers } from './page-checks.ts'

let host: OpenHost
afterEach(() => host.close())

/** Chooses files or a folder as the system's dialog does, in the input of that name. */
async function choose(page: Page, label: string, path: string): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  const { root } = await devtools.send('DOM.getDocument')
  const { nodeId } = await devtools.send('DOM.querySelector', {
    nodeId: root.nodeId,
    selector: `input[type=file][aria-label="${label}"]`,
  })
  await devtools.send('DOM.setFileInputFiles', { files: [path], nodeId })
  await devtools.detach()
}

async function openPhotos(page: Page) {
  await page.getByRole('button', { name: '建立练习考试' }).click()
  await page.getByText('共 120 人').waitFor()
  const exam = (await ask(page, 'exams.list', {})).exams[0]!.id
  const { candidates } = await ask(page, 'roster.page', { exam, session: 'am', limit: 1000 })
  await page.getByRole('button', { name: '照片', exact: true }).click()
  await page.getByText('120 人中 0 人有照片').waitFor()
  return { exam, people: candidates }
}

test('photos from a zip come in, and a scan shows the photo, or that there is none', async () => {
  host = await openHost('browser')
  const { page } = host
  const { exam, people } = await openPhotos(page)
  const zip = join(host.home, '照片.zip')
  const entries = await Promise.all(
    people.slice(0, 5).map(async (one, i) => ({ name: `${one.name}_${one.idNumber}.JPG`, content: await aFace(i) })),
  )
  writeFileSync(zip, aZip([...entries, { name: '合影.jpg', content: await aFace(9) }]))
  await choose(page, '选择 zip 或图片', zip)
  await page.getByRole('region', { name: '导入后' }).waitFor()
  await page.getByText('合影.jpg').waitFor()
  expect(await barriers(page)).toEqual([])
  await page.getByRole('button', { name: /^导入 \d+ 人的照片$/ }).click()
  await page.getByRole('region', { name: '已导入' }).waitFor()
  const { withPhoto } = await ask(page, 'photos.state', { exam })
  expect(withPhoto).toBeGreaterThanOrEqual(5)

  await page.keyboard.press('Control+5')
  await page.getByText('等待扫码').waitFor()
  await scan(page, people[0]!.admissionNumber!)
  const desk = page.getByRole('region', { name: '签到台' })
  await desk.getByText(people[0]!.name).waitFor()
  const photo = desk.locator('.photo-frame img')
  await photo.waitFor()
  await expect.poll(() => photo.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(358)
  expect(await photo.evaluate((img) => img.getBoundingClientRect().height)).toBeGreaterThan(140)
  expect(await barriers(page)).toEqual([])
  await scan(page, people[10]!.admissionNumber!)
  await desk.getByText('无照片').waitFor()
  await page.keyboard.type(people[1]!.name)
  await page.locator('.match .photo-frame img').first().waitFor()
})

test('a whole folder is chosen at once, and a candidate’s photo is shown and changed in the drawer', async () => {
  host = await openHost('browser')
  const { page } = host
  const { people } = await openPhotos(page)
  const folder = join(host.home, '各班照片', '甲班')
  mkdirSync(folder, { recursive: true })
  for (const [i, one] of people.slice(0, 3).entries())
    writeFileSync(join(folder, `${one.admissionNumber}.jpg`), await aFace(i))
  await choose(page, '选择文件夹', join(host.home, '各班照片'))
  await page.getByText('各班照片', { exact: true }).waitFor()
  await page.getByRole('button', { name: /^导入 \d+ 人的照片$/ }).click()
  await page.getByRole('region', { name: '已导入' }).waitFor()
  await page.getByRole('button', { name: '返回名单' }).click()
  await page.getByRole('table', { name: '考生名单' }).getByText(people[0]!.name).first().click()
  const photo = page.getByRole('region', { name: `${people[0]!.name}的照片` })
  await photo.getByRole('img').waitFor()
  const other = join(host.home, 'x.jpg')
  writeFileSync(other, await aFace(7))
  const before = await photo.getByRole('img').getAttribute('src')
  await choose(page, '更换照片', other)
  await expect.poll(() => photo.getByRole('img').getAttribute('src')).not.toBe(before)
})

test('a folder dropped onto the page is read with all that is in it', async () => {
  host = await openHost('browser')
  const { page } = host
  const { people } = await openPhotos(page)
  const folder = join(host.home, '照片')
  mkdirSync(join(folder, '甲班'), { recursive: true })
  writeFileSync(join(folder, '甲班', `${people[0]!.admissionNumber}.jpg`), await aFace(1))
  const box = (await page.getByRole('region', { name: '考生照片' }).last().boundingBox())!
  const devtools = await page.context().newCDPSession(page)
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  const data = { items: [], files: [folder], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await devtools.send('Input.dispatchDragEvent', { type, ...at, data })
  await page.getByRole('region', { name: '导入后' }).waitFor()
  await page.getByRole('button', { name: /^导入 \d+ 人的照片$/ }).waitFor()
})
