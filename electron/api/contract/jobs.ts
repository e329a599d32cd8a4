import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { procedure } from './common.ts'

/** Made by the client, for a call that it wants to watch or to cancel: a file that comes in or goes out. */
export const jobId = z.uuid()

const phase = z.enum(['waiting', 'reading', 'checking', 'comparing', 'writing'])

/** `done` of `all`, in rows, items or parts of a thousand; `all` is 0 while it is not known. */
export const jobState = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('working'), phase, done: z.int(), all: z.int() }),
  z.object({ kind: z.literal('ended') }),
])

export type JobStateView = z.infer<typeof jobState>

const tags = ['jobs']

export const jobs = {
  /** How far a call of one’s own is, until it has ended; what it comes to is its own answer. It may be asked for before the call. */
  watch: procedure
    .route({ method: 'GET', path: '/jobs/{job}', tags, summary: 'Progress of an import or export, streamed' })
    .input(z.object({ job: jobId }))
    .output(eventIterator(jobState)),
  /** The call then answers A534, unless it was done already. `cancelled`: whether there was such a call. */
  cancel: procedure
    .route({ method: 'POST', path: '/jobs/{job}/cancel', tags, summary: 'Cancel an import or export' })
    .input(z.object({ job: jobId }))
    .output(z.object({ cancelled: z.boolean() })),
}
