import { api, staffOf } from '../context.ts'

export const jobs = {
  watch: api.jobs.watch.handler(async ({ context, input, signal }) => {
    const { id } = staffOf(context)
    return context.parts.jobs.watch(id, input.job, signal)
  }),
  cancel: api.jobs.cancel.handler(({ context, input }) => {
    const { id } = staffOf(context)
    return { cancelled: context.parts.jobs.cancel(id, input.job) }
  }),
}
