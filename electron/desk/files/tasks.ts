/** Each task is loaded when first used: a small one does not wait for what a large one needs. */
export const TASKS = {
  planImport: async () => (await import('./tasks/plan-import.ts')).planImport,
  readNotice: async () => (await import('./tasks/read-notice.ts')).readNotice,
  readPermitted: async () => (await import('./tasks/read-permitted.ts')).readPermitted,
  exportCatalogue: async () => (await import('./tasks/export-catalogue.ts')).exportCatalogueTask,
  exportList: async () => (await import('./tasks/export-list.ts')).exportListTask,
  exportStatistics: async () => (await import('./tasks/export-statistics.ts')).exportStatisticsTask,
}

export type TaskName = keyof typeof TASKS

type Task<Name extends TaskName> = Awaited<ReturnType<(typeof TASKS)[Name]>>

export type TaskInput<Name extends TaskName> = Parameters<Task<Name>>[0]
export type TaskOutput<Name extends TaskName> = Awaited<ReturnType<Task<Name>>>
