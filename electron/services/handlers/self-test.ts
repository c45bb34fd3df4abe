import type { Handlers } from '../../../core/contract.ts'
import type { Context } from '../context.ts'
import { testClock, testDisk, testFonts, testMemory } from '../exam-day/self-test.ts'

/** What this PC can test of itself before an exam. */
export function selfTestHandlers(context: Context, timeZone: string): Pick<Handlers, 'selftest.run'> {
  return {
    async 'selftest.run'() {
      const tests = [
        ...testDisk(context.dataFolder),
        await testClock(timeZone),
        testFonts(),
        testMemory(),
        // Materials are printed from the PDF by the system's own viewer: the program knows no printer.
        { id: 'printer' as const, state: 'not-tested' as const, values: {} },
      ]
      return { tests, at: context.now() }
    },
  }
}
