import type { Page } from 'playwright-core'
import '../../renderer/api/bridge.ts'

/** What a person at the window would have felt, in milliseconds. */
export type Felt = {
  /** From one frame to the next. */
  readonly frames: readonly number[]
  /** Work that kept the page from answering for more than 50 ms. */
  readonly longTasks: readonly number[]
  /** From asking for a page of the roster to its answer, one after another. */
  readonly calls: readonly number[]
}

/** Watches the page while `work` runs: its frames, its long tasks, and calls that it makes meanwhile. */
export async function watchFrames(page: Page, exam: string, work: () => Promise<unknown>): Promise<Felt> {
  await page.evaluate((id) => {
    const felt = { frames: [] as number[], longTasks: [] as number[], calls: [] as number[] }
    let over = false
    let last = performance.now()
    const frame = (): void => {
      const now = performance.now()
      felt.frames.push(now - last)
      last = now
      if (!over) requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) felt.longTasks.push(duration)
    })
    observer.observe({ entryTypes: ['longtask'] })
    const request = JSON.stringify({ call: 'roster.page', input: { exam: id, limit: 20 } })
    const callOn = async (): Promise<void> => {
      while (!over) {
        const at = performance.now()
        await window.bridge!.call(request)
        felt.calls.push(performance.now() - at)
        await new Promise((resume) => setTimeout(resume, 20))
      }
    }
    const calling = callOn()
    const end = async () => {
      over = true
      await calling
      observer.disconnect()
      return felt
    }
    Object.assign(window, { endFrameWatch: end })
  }, exam)
  await work()
  return page.evaluate(() => (window as unknown as { endFrameWatch: () => Promise<Felt> }).endFrameWatch())
}
