import { client } from './client.ts'
import { orpc } from './orpc.ts'

export const calendarQueries = {
  year: (year: number) => orpc.calendar.year.queryOptions({ input: { year } }),
}

export const calendarCommands = {
  addClosure: client.calendar.addClosure,
  removeClosure: client.calendar.removeClosure,
  importNotice: client.calendar.importNotice,
}
