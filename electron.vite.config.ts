import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

/** What Electron 33 has, the oldest that the app runs on. */
const node = 'node20.18'
const chrome = 'chrome130'

const at = (path: string): string => resolve(import.meta.dirname, path)

/** Everything that runs in Node: main, the store's process and the command line, with what they share in chunks. */
const nodeEntries = {
  'main/index': at('electron/main/index.ts'),
  'store-host/index': at('electron/store-host/index.ts'),
  'cli/fieldbook': at('electron/cli/main.ts'),
}

export default defineConfig({
  main: {
    build: {
      outDir: 'out',
      emptyOutDir: true,
      target: node,
      minify: true,
      rolldownOptions: {
        input: nodeEntries,
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      target: node,
      minify: true,
      rolldownOptions: {
        input: { index: at('electron/preload/index.ts') },
        // A sandboxed preload cannot be an ES module.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    plugins: [react()],
    build: {
      outDir: at('out/renderer'),
      target: chrome,
      minify: true,
      // Fonts and pictures stay files: the window's policy has no room for data in a stylesheet's fonts.
      assetsInlineLimit: 0,
      // A polyfill would fetch; the window may not.
      modulePreload: { polyfill: false },
      rolldownOptions: { input: at('renderer/index.html') },
    },
  },
})
