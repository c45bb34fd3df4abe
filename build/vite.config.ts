import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { pdfViewerFiles } from './pdf-viewer-files.ts'

const inRoot = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))

/**
 * The window, built for the browsers it runs in and for its CSP: nothing inline, nothing from
 * elsewhere. `__NONCE__` in the page stays as it is; the services put a fresh nonce there.
 */
export default defineConfig({
  root: inRoot('renderer'),
  publicDir: false,
  base: './',
  plugins: [react(), pdfViewerFiles(inRoot('node_modules/pdfjs-dist'))],
  build: {
    outDir: inRoot('out/renderer'),
    emptyOutDir: true,
    target: 'chrome120',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 3000,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'antd', priority: 1, test: /node_modules[\\/](antd|@ant-design|@rc-component|rc-[^\\/]+)[\\/]/ },
            { name: 'react', priority: 2, test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
          ],
        },
      },
    },
  },
})
