import { client } from './client.ts'
import { following, orpc } from './orpc.ts'

const { reminders } = orpc

export const remindersKey = reminders.key()

interface CallsAsked {
  readonly window?: string
}

export const reminderQueries = {
  phoneTasks: (asked: CallsAsked) =>
    reminders.phoneTasks.infiniteOptions({
      input: (after: string) => ({ ...asked, ...following(after) }),
      initialPageParam: '',
      getNextPageParam: page => page.next,
    }),
  phoneTaskCount: (asked: CallsAsked) => reminders.phoneTaskCount.queryOptions({ input: asked }),
  overview: () => reminders.overview.queryOptions(),
}

export const reminderCommands = {
  recordCall: client.reminders.recordCall,
  remindCase: client.reminders.remindCase,
}
