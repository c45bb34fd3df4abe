import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))
/** These need the computer to themselves: a real keyboard, the counting of processes, a queue of scans. */
const alone = ['test/hosts/**/*.test.{ts,tsx}', 'test/journeys/{queue,power-cut}.test.ts']
const journeys = ['test/journeys/**/*.test.ts']
const windowTests = [...alone, ...journeys]
const rendererTests = ['test/renderer/**/*.test.{ts,tsx}']

const inWindows = {
  environment: 'node',
  globalSetup: fileURLToPath(new URL('test-screen.ts', import.meta.url)),
  testTimeout: 120_000,
  hookTimeout: 120_000,
} as const

/** Kinds of tests: plain Node, the window's parts in jsdom, real windows, and those that have to take turns. */
export default defineConfig({
  root,
  test: {
    maxWorkers: 2,
    projects: [
      {
        root,
        test: {
          name: 'node',
          include: ['test/**/*.test.ts'],
          exclude: [...windowTests, ...rendererTests],
          environment: 'node',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        root,
        plugins: [react()],
        test: {
          name: 'renderer',
          include: rendererTests,
          environment: 'jsdom',
          setupFiles: fileURLToPath(new URL('test-patience.ts', import.meta.url)),
          // The services run as they do in the product, in plain Node.
          server: { deps: { external: [/\/electron\/services\//] } },
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        root,
        test: { ...inWindows, name: 'window', include: journeys, exclude: alone, sequence: { groupOrder: 1 } },
      },
      {
        root,
        test: {
          ...inWindows,
          name: 'alone',
          include: alone,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
