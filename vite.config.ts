import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin, type UserConfig } from 'vite'

const here = (path: string) => resolve(import.meta.dirname, path)

/** The pages, for the browser and the desktop's windows. They have addresses of any depth, so paths in them begin at the root. */
const pages: UserConfig = {
  root: here('renderer'),
  base: '/',
  plugins: [react(), compressed()],
  build: { outDir: here('dist/renderer'), emptyOutDir: true, target: 'es2023' },
}

/** Smaller files fit into one packet as they are. */
const WORTH_BYTES = 1024

/** Leaves each file of the pages as brotli and as gzip beside itself, for servers (electron/api/middleware/pages.ts). */
function compressed(): Plugin {
  const folder = here('dist/renderer')
  return {
    name: 'compressed',
    closeBundle() {
      for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        if (!/\.(js|css|html|svg)$/.test(name)) continue
        const file = join(folder, name)
        const content = readFileSync(file)
        if (content.length < WORTH_BYTES) continue
        writeFileSync(`${file}.gz`, gzipSync(content, { level: constants.Z_BEST_COMPRESSION }))
        writeFileSync(`${file}.br`, brotliCompressSync(content))
      }
    },
  }
}

/** The server, the main process, the two utility processes, and the threads for files, queries and checkpoints; most packages stay outside, as native ones must. */
const processes: UserConfig = {
  // Of many files each: a start finds and reads them one by one.
  ssr: { noExternal: ['kysely', 'zod', /^@orpc\//] },
  build: {
    ssr: true,
    outDir: here('dist/electron'),
    emptyOutDir: true,
    target: 'node24',
    rolldownOptions: {
      input: [
        here('electron/main.ts'),
        here('electron/serve.ts'),
        here('electron/shell/application-process.ts'),
        here('electron/shell/devices-process.ts'),
        here('electron/host/workers/file-worker.ts'),
        here('electron/host/workers/query-worker.ts'),
        here('electron/store/checkpoints/checkpoint-worker.ts'),
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
