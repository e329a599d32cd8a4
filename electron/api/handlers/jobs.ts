import { api } from '../middleware/context.ts'

export const jobs = {
  watch: api.jobs.watch.handler(async ({ context, input, signal }) => {
    return context.parts.jobs.watch(context.operator.id, input.job, signal)
  }),
  cancel: api.jobs.cancel.handler(({ context, input }) => {
    return { cancelled: context.parts.jobs.cancel(context.operator.id, input.job) }
  }),
}
