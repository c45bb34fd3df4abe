import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))
const windowTests = ['test/hosts/**/*.test.{ts,tsx}', 'test/journeys/**/*.test.{ts,tsx}']
const rendererTests = ['test/renderer/**/*.test.{ts,tsx}']

/** Three kinds of tests: plain Node, the window's parts in jsdom, and real windows, which take turns. */
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
        test: {
          name: 'window',
          include: windowTests,
          environment: 'node',
          globalSetup: fileURLToPath(new URL('test-screen.ts', import.meta.url)),
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
