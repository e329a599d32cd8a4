import { registerHooks } from 'node:module'

/** Replaces packages by the sources in STAND_IN_PARTS; see stand-in-parts.ts. */
const sources: Partial<Record<string, string>> = JSON.parse(process.env['STAND_IN_PARTS'] ?? '{}')

registerHooks({
  resolve(specifier, context, next) {
    const source = sources[specifier]
    if (source === undefined) return next(specifier, context)
    return { url: `data:text/javascript,${encodeURIComponent(source)}`, shortCircuit: true }
  },
})
