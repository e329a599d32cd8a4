import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The pages. The same build serves the browser and the desktop's windows, so every path in it is relative. */
export default defineConfig({
  root: resolve(import.meta.dirname, 'renderer'),
  base: './',
  plugins: [react()],
  build: {
    outDir: resolve(import.meta.dirname, 'dist/renderer'),
    emptyOutDir: true,
    target: 'es2023',
    // Larger than the default, smaller than what it is now plus a careless import.
    chunkSizeWarningLimit: 1200,
  },
})
