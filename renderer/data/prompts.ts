import { client } from './client.ts'
import { following, orpc } from './orpc.ts'

const { prompts } = orpc

/** Calls to make, and what became of them. */
export const promptsKey = prompts.key()

/** Which calls are asked for. */
interface CallsAsked {
  readonly window?: string
}

export const promptQueries = {
  phoneTasks: (asked: CallsAsked) =>
    prompts.phoneTasks.infiniteOptions({
      input: (after: string) => ({ ...asked, ...following(after) }),
      initialPageParam: '',
      getNextPageParam: page => page.next,
    }),
  phoneTaskCount: (asked: CallsAsked) => prompts.phoneTaskCount.queryOptions({ input: asked }),
  overview: () => prompts.overview.queryOptions(),
}

export const promptCommands = {
  recordCall: client.prompts.recordCall,
  promptCase: client.prompts.promptCase,
}
