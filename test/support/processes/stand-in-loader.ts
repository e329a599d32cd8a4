import { registerHooks } from 'node:module'

/** Preloaded into a process (stand-in-parts.ts): packages that STAND_IN_PARTS has a source for are made of that. */
const sources: Partial<Record<string, string>> = JSON.parse(process.env['STAND_IN_PARTS'] ?? '{}')

registerHooks({
  resolve(specifier, context, next) {
    const source = sources[specifier]
    if (source === undefined) return next(specifier, context)
    return { url: `data:text/javascript,${encodeURIComponent(source)}`, shortCircuit: true }
  },
})
