/** Of earlier releases. */
const SECTIONS: Readonly<Record<string, string>> = { prompts: 'reminders' }
const LIST_COLUMNS: Readonly<Record<string, string>> = { prompts: 'reminders', lastPrompt: 'lastReminder' }

/** Both names together are left, and refused by the schema. */
export function withCurrentSettingNames(written: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const named = renameKeys(written, name => (Object.hasOwn(written, SECTIONS[name] ?? '') ? name : SECTIONS[name]))
  return Array.isArray(named['worklists']) ? { ...named, worklists: named['worklists'].map(listNames) } : named
}

function listNames(list: unknown): unknown {
  if (!isObject(list)) return list
  return {
    ...list,
    ...changed(list, 'columns', columnNames),
    ...changed(list, 'screen', columnNames),
    ...changed(list, 'sort', sort => (isObject(sort) ? { ...sort, ...changed(sort, 'by', columnName) } : sort)),
    ...changed(list, 'where', where => (Array.isArray(where) ? where.map(fieldNames) : where)),
  }
}

function changed(object: Record<string, unknown>, key: string, change: (value: unknown) => unknown) {
  return key in object ? { [key]: change(object[key]) } : {}
}

function columnNames(columns: unknown): unknown {
  return Array.isArray(columns) ? columns.map(columnName) : columns
}

function columnName(name: unknown): unknown {
  return typeof name === 'string' ? (LIST_COLUMNS[name] ?? name) : name
}

function fieldNames(where: unknown): unknown {
  return isObject(where) ? renameKeys(where, name => LIST_COLUMNS[name]) : where
}

function renameKeys(object: Readonly<Record<string, unknown>>, rename: (name: string) => string | undefined) {
  return Object.fromEntries(Object.entries(object).map(([name, value]) => [rename(name) ?? name, value]))
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
