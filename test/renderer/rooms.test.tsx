import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { useRoomsView } from '../../renderer/features/rooms/rooms-view.ts'
import { openPractice, openWindow, type TestWindow } from './test-window.tsx'

let opened: TestWindow
let exam: string
beforeEach(async () => {
  opened = await openWindow()
  useRoomsView.setState(useRoomsView.getInitialState(), true)
  exam = await openPractice(opened)
  await opened.user.keyboard('{Control>}2{/Control}')
  await screen.findByRole('navigation', { name: '考场' })
})
afterEach(() => opened.close())

const people = async () => (await opened.call('roster.page', { exam, session: 'am', limit: 1000 })).candidates
const seatOf = async (name: string) => {
  const found = (await people()).find((one) => one.name === name)!
  return `${found.room}/${found.seat}`
}
const room = async (id: string) => (await opened.call('rooms.list', { exam })).rooms.find((one) => one.id === id)!
const view = (name: string) =>
  opened.user.click(within(screen.getByRole('radiogroup', { name: '考场与座位' })).getByText(name, { exact: false }))
const field = async (label: string, text: string) => {
  const input = screen.getByLabelText(label)
  await opened.user.clear(input)
  await opened.user.type(input, `${text}{Enter}`)
}

test('the map shows who sits where, and the check that all fits', async () => {
  const { seats } = await opened.call('rooms.seats', { exam, session: 'am', room: '02' })
  await opened.user.click(screen.getByRole('button', { name: /第02考场/ }))
  const map = await screen.findByRole('group', { name: '第02考场 的座位' })
  for (const { seat, candidates } of seats)
    expect(
      await within(map).findByRole('button', { name: new RegExp(`· ${seat} 号座 ${candidates[0]!.name} 未到`) }),
    ).toBeTruthy()
  await view('核对')
  expect(await screen.findByText('考场与座位没有矛盾。')).toBeTruthy()
})

describe('the editor', () => {
  test('a room of 80 machines is drawn from a few numbers, and has 72 seats', async () => {
    await view('考场布局')
    await opened.user.click(await screen.findByRole('button', { name: '新建考场' }))
    expect(screen.getByRole('button', { name: '保存布局' })).toHaveProperty('disabled', true)
    await opened.user.type(screen.getByLabelText('考场号'), '机房8')
    await field('行', '8')
    await field('列', '10')
    await field('竖过道在第几列后', '5')
    await opened.user.click(screen.getByText('S 形（蛇形）'))
    await opened.user.click(screen.getByRole('button', { name: '预设 10%' }))
    expect(await screen.findByText(/个可用座位（机位 80，备用 8/)).toBeTruthy()
    await opened.user.click(screen.getByRole('button', { name: '保存布局' }))
    await screen.findByText('已保存 机房8：80 个机位。')
    const { seats, capacity, spareRatio } = await room('机房8')
    expect([seats.length, capacity]).toEqual([80, 72])
    expect(spareRatio!.origin).toContain('以本次考务手册为准')
    const at = (number: string) => seats.find((seat) => seat.number === number)
    expect(at('11')).toMatchObject({ row: 1, column: 10 })
    expect(at('06')).toMatchObject({ row: 0, column: 6 })
  })

  test("a roster's room gets places, and every official number stays", async () => {
    const before = await room('01')
    await opened.user.click(await screen.findByRole('button', { name: '画布局' }))
    await screen.findByRole('heading', { name: '第01考场 的布局' })
    await field('列', '4')
    await opened.user.click(screen.getByRole('button', { name: '保存布局' }))
    await screen.findByText(/已保存 第01考场/)
    const after = await room('01')
    expect(after.origin).toBe('drawn')
    for (const { number } of before.seats)
      expect(after.seats.find((seat) => seat.number === number)?.row).toBeTypeOf('number')
  })

  test('keys add and remove seats, undo takes each step back; an official seat that is removed waits for a place', async () => {
    await opened.user.click(await screen.findByRole('button', { name: '画布局' }))
    const canvas = await screen.findAllByRole('group', { name: '考场布局图' })
    const drawing = canvas.find((one) => one.tabIndex === 0)!
    const count = () => drawing.querySelectorAll('.editor-seat').length
    expect(count()).toBe(20)
    drawing.focus()
    await opened.user.keyboard('{Delete}')
    expect(count()).toBe(19)
    expect((await screen.findByText(/还有 1 个座位号没有位置/)).textContent).toContain('01')
    await opened.user.keyboard('{Enter}')
    expect(count()).toBe(20)
    await opened.user.keyboard('{Control>}a{/Control}')
    expect(await screen.findByText('已选 20 个座位')).toBeTruthy()
    await opened.user.keyboard('{Alt>}{ArrowRight}{/Alt}{Control>}z{/Control}{Control>}z{/Control}')
    expect(count()).toBe(19)
    await opened.user.keyboard('{Control>}y{/Control}')
    expect(count()).toBe(20)
  })
})

describe('changes on the map', () => {
  test('official seats are changed only once the user has said so; two are swapped by keyboard, and taken back', async () => {
    const map = await screen.findByRole('group', { name: '第01考场 的座位' })
    const first = await within(map).findByRole('button', { name: /· 01 号座/ })
    const [one, two] = (await people()).filter((c) => c.room === '01').sort((a, b) => a.seat!.localeCompare(b.seat!))
    first.focus()
    await opened.user.keyboard('m')
    await screen.findByText(new RegExp(`正在移动 ${one!.name}`))
    await opened.user.keyboard('{ArrowRight}')
    await waitFor(() => expect(document.activeElement?.getAttribute('data-seat')).toBe('02'))
    await opened.user.keyboard('{Enter}')
    await opened.user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '取消' }))
    expect(await seatOf(one!.name)).toBe('01/01')
    first.focus()
    await opened.user.keyboard('m{ArrowRight}')
    await waitFor(() => expect(document.activeElement?.getAttribute('data-seat')).toBe('02'))
    await opened.user.keyboard('{Enter}')
    await waitFor(() => expect(screen.getAllByRole('dialog')).toHaveLength(2)) // the first fades where nothing is animated
    await opened.user.click(screen.getAllByRole('button', { name: '继续移动' }).at(-1)!)
    await waitFor(async () => expect([await seatOf(one!.name), await seatOf(two!.name)]).toEqual(['01/02', '01/01']))
    await waitFor(() => expect(screen.getByRole('button', { name: '撤销' })).toHaveProperty('disabled', false))
    await opened.user.click(screen.getByRole('button', { name: '撤销' }))
    await waitFor(async () => expect(await seatOf(one!.name)).toBe('01/01'))
  })

  test('a seat is locked, a machine marked broken; the check lists who sits there', async () => {
    const map = await screen.findByRole('group', { name: '第01考场 的座位' })
    await opened.user.click(await within(map).findByRole('button', { name: /· 03 号座/ }))
    await opened.user.click(await screen.findByRole('button', { name: '锁定座位' }))
    expect(await screen.findByRole('button', { name: '解除锁定' })).toBeTruthy()
    await opened.call('rooms.mark', { exam, room: '01', seats: ['03'], state: 'broken' })
    await view('核对')
    const issues = await screen.findByRole('region', { name: '需要处理 1' })
    expect(issues.textContent).toContain('第01考场 03 号座的机器是故障机')
    await opened.user.click(within(issues).getByRole('button', { name: '标为可用' }))
    expect(await screen.findByText('考场与座位没有矛盾。')).toBeTruthy()
  })

  test('late candidates: nothing is done while seats are short; then one gets a free seat and nobody else moves', async () => {
    const before = await people()
    const late = join(opened.folder, '补报.csv')
    writeFileSync(late, '\ufeff姓名,准考证号,级别\r\n迟来的,99990001,中级\r\n')
    await opened.call('roster.import', { exam, file: late })
    await screen.findByText(/全部排到空位（1 人）/)
    await opened.user.click(screen.getByRole('button', { name: /全部排到空位/ }))
    const waiting = screen.getByRole('region', { name: '没有座位的考生' })
    expect((await within(waiting).findByRole('alert')).textContent).toMatch(
      /座位不够：还有 1 名考生没有座位，只有 0 个空座位/,
    )
    const rooms = join(opened.folder, '考场.csv')
    writeFileSync(rooms, '\ufeff考场号,名称,座位数\r\n04,备用机房,5\r\n')
    await view('考场布局')
    await opened.user.upload(await screen.findByLabelText('导入考场表', { selector: 'input' }), opened.fileAt(rooms))
    await screen.findByRole('button', { name: '查看 第04考场 的座位图' })
    await view('座位图')
    await opened.user.click(await screen.findByRole('button', { name: '把 迟来的 排到空位' }))
    await waitFor(async () => expect(await seatOf('迟来的')).toBe('04/01'))
    const after = (await people()).filter((one) => one.name !== '迟来的')
    expect(after.map(({ id, room: r, seat }) => [id, r, seat])).toEqual(
      before.map(({ id, room: r, seat }) => [id, r, seat]),
    )
  })
})

test('an arrangement is tried without changing anything, then done with the seed that was tried', async () => {
  const first = (await people()).map((one) => `${one.room}/${one.seat}`)
  await view('自行编排')
  await opened.user.click(await screen.findByRole('switch'))
  await opened.user.click(screen.getByRole('button', { name: '试排' }))
  const result = await screen.findByRole('region', { name: '试排结果' })
  const seed = Number((screen.getByLabelText('随机种子') as HTMLInputElement).value)
  expect(result.textContent).toContain(`种子 ${seed}`)
  expect((await people()).map((one) => `${one.room}/${one.seat}`)).toEqual(first)
  await opened.user.click(screen.getByRole('button', { name: '就这样编排' }))
  await screen.findByRole('navigation', { name: '考场' })
  const { plan } = await opened.call('seating.plan', { exam })
  expect(plan).toMatchObject({ strategy: 'spread', options: { seed, apart: ['school'] }, placed: 60 })
  await view('变更记录')
  await opened.user.click((await screen.findAllByRole('button', { name: '看前后变化' }))[0]!)
  expect((await screen.findByText(/\d+ 名考生、0 个考场有变化/)).textContent).toMatch(/^[1-9]/)
})

test('a seat is drawn at the door, told in large figures, and logged', async () => {
  const [someone] = (await people()).filter((one) => one.room === '01')
  await opened.call('seats.assign', { exam, moves: [{ candidate: someone!.id, to: null }] })
  await view('抽签定座')
  await opened.user.click(await screen.findByRole('button', { name: '开启抽签' }))
  await opened.call('seats.draw', { exam, candidate: someone!.id, room: '01' })
  const log = await screen.findByRole('region', { name: '抽签记录' })
  await waitFor(() => expect(log.textContent).toContain(someone!.name))
  expect(await seatOf(someone!.name)).toBe(`01/${someone!.seat}`)
  await opened.user.type(screen.getByLabelText('扫准考证、输证号末位或姓名'), someone!.admissionNumber!)
  expect(await screen.findByText(`第01考场 ${someone!.seat} 号`)).toBeTruthy()
})
