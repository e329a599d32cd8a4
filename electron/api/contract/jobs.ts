import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { procedure } from './common.ts'

/** Made by the client, to watch or cancel an import or export. */
export const jobId = z.uuid()

const phase = z.enum(['waiting', 'reading', 'checking', 'comparing', 'writing'])

/** In rows, items or parts of a thousand; `all` is 0 while unknown. */
export const jobState = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('working'), phase, done: z.int(), all: z.int() }),
  z.object({ kind: z.literal('ended') }),
])

export type JobStateView = z.infer<typeof jobState>

const tags = ['jobs']

export const jobs = {
  /** Only the caller's own jobs. May be watched before the call itself arrives. */
  watch: procedure
    .route({ method: 'GET', path: '/jobs/{job}', tags, summary: 'Progress of an import or export, streamed' })
    .input(z.object({ job: jobId }))
    .output(eventIterator(jobState)),
  /** The call then answers A534 unless it was done. `cancelled`: whether there was such a call. */
  cancel: procedure
    .route({ method: 'POST', path: '/jobs/{job}/cancel', tags, summary: 'Cancel an import or export' })
    .input(z.object({ job: jobId }))
    .output(z.object({ cancelled: z.boolean() })),
}
