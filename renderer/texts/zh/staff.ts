import { appZh } from './app.ts'
import { atCounterZh } from './at-counter.ts'
import { caseZh } from './case.ts'
import { clockZh } from './clock.ts'
import { decidingZh } from './deciding.ts'
import { departmentZh } from './department.ts'
import { documentsZh } from './documents.ts'
import { formZh } from './form.ts'
import { itemZh } from './item.ts'
import { jobZh } from './job.ts'
import { lifeZh } from './life.ts'
import { partiesZh } from './parties.ts'
import { peopleZh } from './people.ts'
import { readerZh } from './reader.ts'
import { remindersZh } from './reminders.ts'
import { statisticsZh } from './statistics.ts'
import { supervisorZh } from './supervisor.ts'
import { whyZh } from './why.ts'
import { worklistsZh } from './worklists.ts'

/** Texts of the staff's screens, a file for each room; en/ has the same keys. */
export const zh = {
  ...appZh,
  ...readerZh,
  ...partiesZh,
  ...itemZh,
  ...decidingZh,
  ...caseZh,
  ...documentsZh,
  ...formZh,
  ...jobZh,
  ...worklistsZh,
  ...supervisorZh,
  ...statisticsZh,
  ...remindersZh,
  ...clockZh,
  ...whyZh,
  department: departmentZh,
  here: atCounterZh,
  life: lifeZh,
  people: peopleZh,
}
