/**
 * What may import what (docs/architecture.md). Rooms of electron/ from the lowest row to the highest: a file imports its own
 * room and the rows below, by type or by value; rooms of one row do not know each other.
 */
const LAYERS = [
  ['base'],
  ['errors'],
  ['calendar', 'spreadsheet', 'signed-http'],
  ['catalogue/model'],
  ['catalogue'],
  ['cases'],
  ['store'],
  ['stations', 'subjects', 'measures'],
  ['credit'],
  ['documents', 'reminders'],
  ['worklists'],
  ['statistics'],
  ['desk'],
  ['synthetic', 'api'],
  ['config'],
  ['host'],
  ['shell'],
]

/** No I/O, no clock, no chance; the linter forbids the globals. */
const PURE = ['calendar', 'catalogue/model', 'cases']

const OURS = '^(electron|renderer|test)/'
const SHELL = '^electron/(shell/|main\\.ts$|preload\\.ts$)'

const isPart = (room, of) => room.startsWith(`${of}/`)

/** The files of a room; a part that has a row of its own is not counted. */
function folder(room) {
  const parts = LAYERS.flat().filter(other => isPart(other, room))
  const apart = parts.map(part => `${part.slice(room.length + 1)}/`).join('|')
  return `^electron/${room}/${apart && `(?!${apart})`}`
}

const downward = LAYERS.flatMap((row, i) =>
  row.map(room => ({
    name: `${room} imports rooms below it`,
    from: { path: folder(room) },
    to: { path: '^electron/', pathNot: [room, ...LAYERS.slice(0, i).flat()].map(folder) },
  })),
)

const rules = [
  { name: 'no circles', from: {}, to: { circular: true } },
  {
    name: 'every file stands in a room of the table',
    from: { path: '^electron/[^/]+/', pathNot: LAYERS.flat().map(folder) },
    to: {},
  },
  ...downward,
  {
    name: 'the course of a case does not know who moves it on',
    from: { path: '^electron/cases/course/' },
    to: { path: '^electron/cases/(department|owing)/' },
  },
  { name: 'drivers imports nothing of ours', from: { path: '^drivers/' }, to: { path: OURS } },
  { name: 'electron imports no page and no test', from: { path: '^electron/' }, to: { path: '^(renderer|test)/' } },
  {
    name: 'renderer imports the contract only',
    from: { path: '^renderer/' },
    to: { path: '^(electron|drivers|test)/', pathNot: '^electron/api/contract/' },
  },
  { name: 'renderer runs in a page', from: { path: '^renderer/' }, to: { dependencyTypes: ['core'] } },
  {
    name: 'pure rooms do no I/O',
    from: { path: PURE.map(folder) },
    to: { path: ['^drivers/', 'node_modules/'], pathNot: 'node_modules/(zod|chinese-days)/' },
  },
  { name: 'pure rooms do nothing of Node’s', from: { path: PURE.map(folder) }, to: { dependencyTypes: ['core'] } },
  {
    name: 'only store speaks to a database',
    from: { path: '^(drivers|electron|renderer)/', pathNot: folder('store') },
    to: { path: 'node_modules/(kysely|better-sqlite3|@types/better-sqlite3)/' },
  },
  {
    name: 'only the shell imports Electron',
    from: { path: '^(drivers|electron|renderer)/', pathNot: SHELL },
    to: { path: 'node_modules/electron/' },
  },
  { name: 'what is imported is there', from: {}, to: { couldNotResolve: true } },
]

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: rules.map(rule => ({ severity: 'error', ...rule })),
  options: {
    // TypeScript 7 has no parser that a program could call.
    parser: 'swc',
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    doNotFollow: { path: 'node_modules/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.json'],
    },
  },
}
