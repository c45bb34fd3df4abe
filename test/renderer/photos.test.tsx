import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { folderOf } from '../../renderer/features/roster/photos/photo-sources.ts'
import { aJpeg } from '../photos/pictures.ts'
import { openPractice, openWindow, type TestWindow } from './test-window.tsx'

let opened: TestWindow
afterEach(() => opened.close())

async function practiceAtPhotos() {
  opened = await openWindow()
  const exam = await openPractice(opened)
  const { candidates } = await opened.call('roster.page', { exam, limit: 3 })
  const folder = join(opened.folder, '照片')
  mkdirSync(folder)
  const lay = async (name: string, shade: number): Promise<File> => {
    const path = join(folder, name)
    writeFileSync(path, await aJpeg(shade))
    return opened.fileAt(path)
  }
  await opened.user.click(screen.getByRole('button', { name: '照片' }))
  await screen.findByText('120 人中 0 人有照片')
  return { exam, candidates, lay }
}

const chooser = (): HTMLInputElement => screen.getByLabelText('选择 zip 或图片', { selector: 'input' })

test('photos are shown before anything is written, imported, and taken back', async () => {
  const { exam, candidates, lay } = await practiceAtPhotos()
  const files = [await lay(`${candidates[0]!.admissionNumber}.jpg`, 1), await lay('合影.jpg', 2)]
  await opened.user.upload(chooser(), files)
  const result = await screen.findByRole('region', { name: '导入后' }, { timeout: 15_000 })
  expect(within(result).getByText('新增照片').closest('div')!.querySelector('dd')!.textContent).toBe('1')
  expect(screen.getByText('合影.jpg')).toBeTruthy()
  expect(await opened.call('photos.state', { exam })).toMatchObject({ withPhoto: 0 })

  await opened.user.click(screen.getByRole('button', { name: '导入 1 人的照片' }))
  await screen.findByText('120 人中 1 人有照片', {}, { timeout: 15_000 })
  await screen.findByRole('region', { name: '已导入' })
  await opened.user.click(screen.getByRole('button', { name: '导出清单（CSV）' }))
  await screen.findByText(/已导出 120 行/)

  await opened.user.click(screen.getByRole('button', { name: '返回名单' }))
  await opened.user.click(await screen.findByRole('combobox', { name: '按照片筛选' }))
  await opened.user.click(await screen.findByText('还没有照片', { selector: '.ant-select-item-option-content' }))
  await screen.findByText('找到 119 人')
  await opened.user.click(screen.getByRole('button', { name: '照片' }))
  await screen.findByText('120 人中 1 人有照片')

  await opened.user.click(screen.getByRole('button', { name: '撤销上次照片操作' }))
  await opened.user.click(within(await screen.findByRole('tooltip')).getByRole('button', { name: '撤销' }))
  await screen.findByText('120 人中 0 人有照片')
})

test('a zip that is none is refused in a sentence, and others can be chosen', async () => {
  await practiceAtPhotos()
  const path = join(opened.folder, '照片.zip')
  writeFileSync(path, 'no zip')
  await opened.user.upload(chooser(), opened.fileAt(path))
  expect((await screen.findByRole('alert')).textContent).toContain('照片.zip')
  expect(chooser()).toBeTruthy()
})

test('one candidate gets a photo in the drawer, another one, and none', async () => {
  const { exam, candidates, lay } = await practiceAtPhotos()
  const { id, name } = candidates[0]!
  await opened.user.click(screen.getByRole('button', { name: '返回名单' }))
  await opened.user.click(within(await screen.findByRole('table', { name: '考生名单' })).getByText(name))
  const photo = await screen.findByRole('region', { name: `${name}的照片` })
  expect(within(photo).getByText('无照片')).toBeTruthy()
  await opened.user.upload(within(photo).getByLabelText('添加照片', { selector: 'input' }), await lay('a.jpg', 3))
  const shown = await within(photo).findByRole('img', { name: `${name}的照片` }, { timeout: 15_000 })
  const before = shown.getAttribute('src')
  expect(before).toBe((await opened.call('photos.get', { exam, candidate: id })).url)

  await opened.user.upload(within(photo).getByLabelText('更换照片', { selector: 'input' }), await lay('b.jpg', 99))
  await waitFor(
    () =>
      expect(
        within(photo)
          .getByRole('img', { name: `${name}的照片` })
          .getAttribute('src'),
      ).not.toBe(before),
    { timeout: 15_000 },
  )
  await opened.user.click(within(photo).getByRole('button', { name: '移除照片' }))
  await opened.user.click(within(await screen.findByRole('tooltip')).getByRole('button', { name: '移除照片' }))
  await within(photo).findByText('无照片')
})

test.each([
  ['/u/照片/甲/1.jpg', '照片/甲/1.jpg', '/u/照片'],
  ['C:\\u\\照片\\甲\\1.jpg', '照片/甲/1.jpg', 'C:\\u\\照片'],
  ['/u/照片/1.jpg', '照片/1.jpg', '/u/照片'],
  ['', '照片/1.jpg', undefined],
  ['/elsewhere/2.jpg', '照片/1.jpg', undefined],
])('the folder behind %s is found', async (path, inside, folder) => {
  opened = await openWindow()
  expect(folderOf(path, inside)).toBe(folder)
})
