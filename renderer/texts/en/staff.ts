import type { SameKeys } from '../same-keys.ts'
import type { zh } from '../zh/staff.ts'
import { appEn } from './app.ts'
import { atCounterEn } from './at-counter.ts'
import { caseEn } from './case.ts'
import { clockEn } from './clock.ts'
import { decidingEn } from './deciding.ts'
import { departmentEn } from './department.ts'
import { documentsEn } from './documents.ts'
import { formEn } from './form.ts'
import { itemEn } from './item.ts'
import { jobEn } from './job.ts'
import { lifeEn } from './life.ts'
import { partiesEn } from './parties.ts'
import { peopleEn } from './people.ts'
import { readerEn } from './reader.ts'
import { remindersEn } from './reminders.ts'
import { statisticsEn } from './statistics.ts'
import { supervisorEn } from './supervisor.ts'
import { whyEn } from './why.ts'
import { worklistsEn } from './worklists.ts'

export const en: SameKeys<typeof zh> = {
  ...appEn,
  ...readerEn,
  ...partiesEn,
  ...itemEn,
  ...decidingEn,
  ...caseEn,
  ...documentsEn,
  ...formEn,
  ...jobEn,
  ...worklistsEn,
  ...supervisorEn,
  ...statisticsEn,
  ...remindersEn,
  ...clockEn,
  ...whyEn,
  department: departmentEn,
  here: atCounterEn,
  life: lifeEn,
  people: peopleEn,
}
