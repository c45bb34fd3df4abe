import type { Handlers } from '../../../core/contract.ts'
import type { Context } from '../context.ts'
import { testClock, testDisk, testFonts, testMemory, testPrinters } from '../exam-day/self-test.ts'
import type { PrintSystem } from '../printers/print-system.ts'

/** What this PC can test of itself before an exam. */
export function selfTestHandlers(
  context: Context,
  timeZone: string,
  system: PrintSystem,
): Pick<Handlers, 'selftest.run'> {
  return {
    async 'selftest.run'() {
      const tests = [
        ...testDisk(context.dataFolder),
        await testClock(timeZone),
        testFonts(),
        testMemory(),
        await testPrinters(system),
      ]
      return { tests, at: context.now() }
    },
  }
}
