import { client } from './client.ts'
import { orpc } from './orpc.ts'

export const mistakenDaysKey = orpc.system.mistakenDays.key()

export const systemQueries = {
  info: () => orpc.system.info.queryOptions(),
  mistakenDays: (operator: string) =>
    orpc.system.mistakenDays.queryOptions({ queryKey: [...mistakenDaysKey, operator] }),
}

export const systemCommands = {
  confirmDay: client.system.confirmDay,
  undoMistakenDays: client.system.undoMistakenDays,
}
