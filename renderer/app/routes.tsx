import { createRootRoute, createRoute, lazyRouteComponent, redirect, retainSearchParams } from '@tanstack/react-router'
import { loadMeasures } from '../measures/load.ts'
import { ADMIN_TEXTS } from '../texts/sources.ts'
import { withTexts } from '../texts/with-texts.ts'
import { idIn } from './search.ts'
import {
  calendarSearch,
  callsSearch,
  catalogueSearch,
  languageSearch,
  listSearch,
  statisticsSearch,
  trustSearch,
} from './searches.ts'
import { StaffFrame } from './staff-frame.tsx'
import { UnknownPage } from './unknown-page.tsx'

const root = createRootRoute({
  component: StaffFrame,
  notFoundComponent: UnknownPage,
  validateSearch: languageSearch,
  search: { middlewares: [retainSearchParams(['lang'])] },
})

const home = ['/', '/index.html'].map(path =>
  createRoute({
    getParentRoute: () => root,
    path,
    beforeLoad: () => {
      throw redirect({ to: '/counter', replace: true })
    },
  }),
)

/** One route with or without a case, so that the page stays when the case changes. */
const counter = createRoute({
  getParentRoute: () => root,
  path: 'counter',
  component: lazyRouteComponent(() => import('../counter/counter-page.tsx'), 'CounterPage'),
})
const counterCase = createRoute({
  getParentRoute: () => counter,
  path: 'cases/$caseId',
  beforeLoad: ({ params }) => {
    if (idIn(params.caseId) === undefined) throw redirect({ to: '/counter', replace: true })
  },
})

const lists = () => import('../supervisor/list-tabs.tsx')
const department = createRoute({
  getParentRoute: () => root,
  path: 'department/{-$list}',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('../department/department-lists.tsx'), 'DepartmentLists'),
})

const supervisor = createRoute({
  getParentRoute: () => root,
  path: 'supervisor',
  component: lazyRouteComponent(() => import('../supervisor/supervisor-page.tsx'), 'SupervisorPage'),
})
const supervisorHome = createRoute({
  getParentRoute: () => supervisor,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/supervisor/follow-up/{-$list}', replace: true })
  },
})
const supervisorTab = { getParentRoute: () => supervisor }
const followUp = createRoute({
  ...supervisorTab,
  path: 'follow-up/{-$list}',
  validateSearch: listSearch,
  component: lazyRouteComponent(lists, 'FollowUp'),
})
const supervision = createRoute({
  ...supervisorTab,
  path: 'supervision/{-$list}',
  validateSearch: listSearch,
  component: lazyRouteComponent(lists, 'Supervision'),
})
const calls = createRoute({
  ...supervisorTab,
  path: 'calls',
  validateSearch: callsSearch,
  component: lazyRouteComponent(() => import('../supervisor/phone-tasks.tsx'), 'PhoneTasks'),
})
const waiting = createRoute({
  ...supervisorTab,
  path: 'waiting',
  component: lazyRouteComponent(() => import('../supervisor/waiting-cases.tsx'), 'WaitingCases'),
})
const requests = createRoute({
  ...supervisorTab,
  path: 'requests',
  component: lazyRouteComponent(() => import('../supervisor/requests.tsx'), 'Requests'),
})
const objections = createRoute({
  ...supervisorTab,
  path: 'objections',
  component: lazyRouteComponent(() => import('../supervisor/objections.tsx'), 'Objections'),
})
const trust = createRoute({
  ...supervisorTab,
  path: 'trust',
  validateSearch: trustSearch,
  component: lazyRouteComponent(() => import('../supervisor/trust-search.tsx'), 'TrustSearch'),
})
const measures = createRoute({
  ...supervisorTab,
  path: 'measures',
  component: lazyRouteComponent(loadMeasures, 'MeasuresTab'),
})
const statistics = createRoute({
  ...supervisorTab,
  path: 'statistics',
  validateSearch: statisticsSearch,
  component: lazyRouteComponent(() => import('../supervisor/statistics.tsx'), 'Statistics'),
})

const admin = createRoute({
  getParentRoute: () => root,
  path: 'admin',
  component: lazyRouteComponent(() => withTexts(ADMIN_TEXTS, import('../admin/admin-page.tsx')), 'AdminPage'),
})
const adminHome = createRoute({
  getParentRoute: () => admin,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/admin/calendar', replace: true })
  },
})
const adminTab = { getParentRoute: () => admin }
const calendar = createRoute({
  ...adminTab,
  path: 'calendar',
  validateSearch: calendarSearch,
  component: lazyRouteComponent(() => import('../admin/calendar/work-calendar.tsx'), 'WorkCalendar'),
})
const reminders = createRoute({
  ...adminTab,
  path: 'reminders',
  component: lazyRouteComponent(() => import('../admin/reminder-status.tsx'), 'ReminderStatus'),
})
const catalogue = createRoute({
  ...adminTab,
  path: 'catalogue/{-$part}',
  validateSearch: catalogueSearch,
  component: lazyRouteComponent(() => import('../admin/catalogue/catalogue-tab.tsx'), 'CatalogueTab'),
})
const personal = createRoute({
  ...adminTab,
  path: 'personal',
  component: lazyRouteComponent(() => import('../admin/personal/personal-data.tsx'), 'PersonalData'),
})

const adminMeasures = createRoute({
  ...adminTab,
  path: 'measures',
  component: lazyRouteComponent(loadMeasures, 'MeasuresTab'),
})

export const routes = root.addChildren([
  ...home,
  counter.addChildren([counterCase]),
  department,
  supervisor.addChildren([
    supervisorHome,
    followUp,
    supervision,
    calls,
    waiting,
    requests,
    objections,
    trust,
    measures,
    statistics,
  ]),
  admin.addChildren([adminHome, calendar, reminders, catalogue, personal, adminMeasures]),
])
