import { z } from 'zod'
import type { Bilingual } from '../base/bilingual.ts'
import { writtenBilingual } from '../base/bilingual-schema.ts'
import { HallError } from '../errors/hall-error.ts'
import { LIST_PLACES, type ListPlace } from './places.ts'
import { RELATIVE_DAY } from './relative-day.ts'
import { type Field, ROW_KIND_IDS, type RowKindId } from './row-kind.ts'
import { ROW_KINDS } from './rows/index.ts'

/** Days as in relative-day.ts. `before` and `after` exclude the day. */
export interface RangeTest {
  readonly from?: string | number
  readonly to?: string | number
  readonly before?: string | number
  readonly after?: string | number
}

export type FieldTest = readonly string[] | RangeTest | boolean

/** All tests hold. */
export type Where = Readonly<Record<string, FieldTest>>

export const LIST_ROLES = ['clerk', 'examiner', 'approver', 'supervisor', 'admin'] as const

export interface ListDefinition {
  readonly id: string
  readonly name: Bilingual
  readonly about: RowKindId
  /** One of them holds. */
  readonly where: readonly Where[]
  /** In exports. */
  readonly columns: readonly string[]
  /** On the screen and in print. Default: `columns`. */
  readonly screen?: readonly string[]
  readonly sort: { readonly by: string; readonly descending: boolean }
  readonly empty: Bilingual
  readonly roles: readonly (typeof LIST_ROLES)[number][]
  /** Default: as the built-in list with its id; otherwise orders in supervision, anything else in follow-up. */
  readonly places?: readonly ListPlace[]
}

const bilingual = writtenBilingual({ zh: 100, en: 100 })
const bound = z.union([z.string().regex(RELATIVE_DAY), z.int()])

function end(about: string) {
  return bound.exactOptional().describe(`${about}: a day (2026-05-06, today, today+5) or a number.`)
}

const fieldTest = z.union([
  z.array(z.string().min(1).max(200)).min(1).max(50),
  z.strictObject({
    from: end('From here on'),
    to: end('Up to and with'),
    before: end('Up to, without it'),
    after: end('From here on, without it'),
  }),
  z.boolean(),
])

/** From a hall's configuration; checkDefinition checks fields and columns. */
export const listDefinitionSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9-]{0,39}$/)
    .describe('Stands in the address of the list.'),
  name: bilingual.describe('What it is called.'),
  about: z
    .enum(ROW_KIND_IDS)
    .describe('What a row is: an owed material, a step that a case waits for, a case, an order (督办).'),
  where: z
    .array(z.record(z.string(), fieldTest))
    .min(1)
    .max(10)
    .describe('A row is in the list when one of these holds: by field, values, a range, or true and false.'),
  columns: z.array(z.string()).min(1).max(40).describe('Columns of its files, in this order.'),
  screen: z
    .array(z.string())
    .min(1)
    .max(40)
    .exactOptional()
    .describe('Columns on the screen and on paper, where fewer fit; left out: the same.'),
  sort: z
    .strictObject({
      by: z.string().describe('The column.'),
      descending: z.boolean().default(false).describe('The greatest first.'),
    })
    .describe('The order in which it opens.'),
  empty: bilingual
    .default({ zh: '没有符合条件的记录', en: 'Nothing here' })
    .describe('What is said when nothing is in it.'),
  roles: z.array(z.enum(LIST_ROLES)).min(1).default(['clerk', 'supervisor', 'admin']).describe('Who sees it.'),
  places: z
    .array(z.enum(LIST_PLACES))
    .min(1)
    .exactOptional()
    .describe(
      'On which pages it stands; left out: as the list that it replaces, orders in supervision, others in follow-up.',
    ),
})

/** Throws A560 with the list's id and its fault. */
export function checkDefinition(list: ListDefinition): void {
  const rows = ROW_KINDS[list.about]
  const wrong = (what: string) => new HallError('A560', `${list.id}: ${what}`)
  for (const column of [...list.columns, ...(list.screen ?? [])]) {
    if (!Object.hasOwn(rows.columns, column)) throw wrong(`column ${column}`)
  }
  if (!Object.hasOwn(rows.sorts, list.sort.by)) throw wrong(`sort ${list.sort.by}`)
  for (const where of list.where) {
    for (const [name, test] of Object.entries(where)) {
      const field = Object.hasOwn(rows.fields, name) ? rows.fields[name] : undefined
      if (!field) throw wrong(`field ${name}`)
      const fault = faultOf(field, test, rows.stages)
      if (fault) throw wrong(`field ${name}: ${fault}`)
    }
  }
}

function faultOf(field: Field, test: FieldTest, stages: readonly string[]): string | undefined {
  switch (field.kind) {
    case 'flag':
    case 'presence':
      return typeof test === 'boolean' ? undefined : 'true or false'
    case 'day':
      return isRange(test) && bounds(test).every(value => typeof value === 'string') ? undefined : 'days'
    case 'number':
      return isRange(test) && bounds(test).every(value => typeof value === 'number') ? undefined : 'numbers'
    default: {
      if (!Array.isArray(test)) return 'a list of values'
      const known = field.kind === 'stage' ? stages : 'values' in field ? field.values : undefined
      return known && test.find(value => !known.includes(value))
    }
  }
}

export function isRange(test: FieldTest): test is RangeTest {
  return typeof test === 'object' && !Array.isArray(test)
}

function bounds({ from, to, before, after }: RangeTest): readonly (string | number)[] {
  return [from, to, before, after].filter(value => value !== undefined)
}
