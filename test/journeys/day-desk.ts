import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CDPSession, Page } from 'playwright-core'
import '../../renderer/api/bridge.ts'
import type { CallName, CandidateRow, Input, Output } from '../../core/contract.ts'
import type { Exam } from '../../core/model/exam.ts'
import type { OpenHost } from './host.ts'

/** Slower than any scanner. */
export const byHand = { delay: 95 }

/** Calls a service as the window does. */
export async function ask<C extends CallName>(page: Page, call: C, input: Input<C>): Promise<Output<C>> {
  const text = await page.evaluate((request) => window.bridge!.call(request), JSON.stringify({ call, input }))
  const answer = JSON.parse(text) as { ok: true; value: Output<C> } | { ok: false; failure: unknown }
  if (!answer.ok) throw new Error(`${call}: ${JSON.stringify(answer.failure)}`)
  return answer.value
}

const sessions = new WeakMap<Page, CDPSession>()

/**
 * A code as a scanner sends it: real key events that bear the times at which the scanner sent them, 5 ms apart,
 * however long this computer takes to deliver them.
 */
export async function scan(page: Page, code: string): Promise<void> {
  let session = sessions.get(page)
  if (!session) sessions.set(page, (session = await page.context().newCDPSession(page)))
  const began = Date.now() / 1000
  const sent = [...code, 'Enter'].map((key, i) => {
    const isDigit = /^\d$/.test(key)
    const physical = key === 'Enter' ? 'Enter' : isDigit ? `Digit${key}` : `Key${key.toUpperCase()}`
    const windowsVirtualKeyCode = key === 'Enter' ? 13 : key.toUpperCase().charCodeAt(0)
    const event = { key, code: physical, windowsVirtualKeyCode, timestamp: began + i * 0.005 }
    const text = key === 'Enter' ? '\r' : key
    return [
      session.send('Input.dispatchKeyEvent', { type: 'keyDown', text, ...event }),
      session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event }),
    ]
  })
  await Promise.all(sent.flat())
}

/** Moves the focus by Tab until it is on what has that name. Throws when a whole round does not find it. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press('Tab')
    const label = await page.evaluate(() => {
      const at = document.activeElement as HTMLElement | null
      const labelled = at?.id ? document.querySelector(`label[for="${at.id}"]`)?.textContent : ''
      return at?.getAttribute('aria-label') || labelled || at?.textContent || ''
    })
    if (typeof name === 'string' ? label.includes(name) : name.test(label)) return
  }
  throw new Error(`Tab never came to ${name}`)
}

/** A practice exam with the awkward people that make every verdict possible. */
export async function practiceDay({
  page,
  home,
}: OpenHost): Promise<{ exam: Exam; am: CandidateRow[]; pm: CandidateRow[]; odd: CandidateRow[] }> {
  const { exam } = await ask(page, 'exams.practice', {})
  const file = join(home, '补充.csv')
  // The admission number of the second is the ID number of the first: one code, two people.
  const rows = [
    '姓名,证件号码,准考证号,级别,考场号,座位号',
    '甲一,K001122334,88001,中级,01,21',
    '乙二,K009988776,K001122334,中级,01,22',
    '丙三,K005566778,88003,中级,01,23',
  ]
  writeFileSync(file, rows.join('\n'))
  await ask(page, 'roster.import', { exam: exam.id, file })
  const without = join(home, '撤下.csv')
  const all = (await ask(page, 'roster.page', { exam: exam.id, limit: 1000 })).candidates
  writeFileSync(
    without,
    [
      '姓名,证件号码,准考证号,级别,考场号,座位号',
      ...all
        .filter((one) => one.name !== '丙三')
        .map((one) =>
          [
            one.name,
            one.idNumber ?? '',
            one.admissionNumber ?? '',
            one.level ?? '',
            one.room ?? '',
            one.seat ?? '',
          ].join(','),
        ),
    ].join('\n'),
  )
  await ask(page, 'roster.import', {
    exam: exam.id,
    file: without,
    options: { strategy: 'withdraw-missing', skipErrors: true },
  })
  const list = async (session: string) =>
    (await ask(page, 'roster.page', { exam: exam.id, session, limit: 1000 })).candidates
  const am = await list('am')
  const odd = ['甲一', '乙二', '丙三'].map((name) => am.find((one) => one.name === name)!)
  return { exam, am: am.filter((one) => !odd.includes(one)), pm: await list('pm'), odd }
}

/** Opens the exam's check-in desk as a user of the keyboard does. */
export async function openDesk(page: Page): Promise<void> {
  await page.reload()
  await page.getByRole('button', { name: /^打开/ }).first().waitFor()
  await tabTo(page, /^打开/)
  await page.keyboard.press('Enter')
  await page.getByRole('navigation', { name: '工作步骤' }).waitFor()
  await tabTo(page, /签到/)
  await page.keyboard.press('Enter')
  await page.getByText('等待扫码').waitFor()
}

/** What a screen reader is told at once. */
export const announced = (page: Page, word: string): Promise<void> =>
  page.locator('[role=status][aria-live=assertive]').filter({ hasText: word }).waitFor({ timeout: 10_000 })
