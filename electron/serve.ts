import { enableCompileCache } from 'node:module'
import { join, resolve } from 'node:path'

/** Beside the source, or in `dist/electron` where a bundler has put it. */
const ROOT = resolve(import.meta.dirname, import.meta.filename.endsWith('.ts') ? '..' : '../..')

// Before anything else is loaded: the second start takes two thirds of the first.
enableCompileCache(join(ROOT, 'node_modules/.cache/compiled'))
const { serve } = await import('./host/start/serving.ts')
await serve(join(ROOT, 'dist/renderer'))
