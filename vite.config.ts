import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type UserConfig } from 'vite'

const here = (path: string) => resolve(import.meta.dirname, path)

/** The pages. The same build serves the browser and the desktop's windows, so every path in it is relative. */
const pages: UserConfig = {
  root: here('renderer'),
  base: './',
  plugins: [react()],
  // Read from this machine: a larger file costs little.
  build: { outDir: here('dist/renderer'), emptyOutDir: true, target: 'es2023', chunkSizeWarningLimit: 600 },
}

/** The main process, the two utility processes and the thread for files; packages stay outside, as native ones must. */
const processes: UserConfig = {
  build: {
    ssr: true,
    outDir: here('dist/electron'),
    emptyOutDir: true,
    target: 'node24',
    rolldownOptions: {
      input: [
        here('electron/main.ts'),
        here('electron/shell/application-process.ts'),
        here('electron/shell/devices-process.ts'),
        here('electron/apart/apart-worker.ts'),
      ],
      external: ['electron'],
      // All in one folder: whatever starts a thread finds its entry point beside itself.
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
}

/** A sandboxed preload script is one CommonJS file. */
const preload: UserConfig = {
  build: {
    ssr: true,
    outDir: here('dist/electron'),
    emptyOutDir: false,
    target: 'node24',
    rolldownOptions: {
      input: here('electron/preload.ts'),
      external: ['electron'],
      output: { format: 'cjs', entryFileNames: 'preload.cjs' },
    },
  },
}

export default defineConfig(({ mode }) => ({ processes, preload })[mode] ?? pages)
