import fc from 'fast-check'
import { localDate } from '../../../electron/base/local-date.ts'
import { GATE_IDS } from '../../../electron/cases/gates/gate.ts'
import { DEFAULT_RULES } from '../../../electron/cases/model/rules.ts'
import type { HallTerms } from '../../../electron/catalogue/exchange/check-items.ts'
import { readCatalogueFile } from '../../../electron/catalogue/exchange/import-file.ts'
import { Problems } from '../../../electron/catalogue/exchange/problem.ts'
import { type Item, type Material, RELATIONS } from '../../../electron/catalogue/model/item.ts'
import { isId, isShowable } from '../../../electron/catalogue/model/shown-text.ts'
import { configSchema } from '../../../electron/config/schema.ts'
import { hallTerms } from '../../../electron/desk/catalogue/hall-terms.ts'

export const PUBLISHED_ON = localDate('2026-12-01')

export const TERMS: HallTerms = hallTerms(configSchema.parse({}), PUBLISHED_ON)

export async function imported(bytes: Uint8Array, name = 'items.xlsx', terms = TERMS) {
  const problems = new Problems()
  const { sample, items, notes } = await readCatalogueFile({ name, bytes }, PUBLISHED_ON, terms, problems)
  return { sample, items: items.map(({ item }) => item), problems: problems.listed, count: problems.count, notes }
}

const id = fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }).filter(text => isId(text))

const shown = (max: number) =>
  fc
    .oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: max }),
      fc.constantFrom('𬭳䶮', '_x000D_', "'=1+1", '=SUM(A1)', '<b>&amp;', '是', '1.10', '００１', '"a"、b', '\u3000a'),
    )
    .map(text => text.trim())
    .filter(text => text !== '' && isShowable(text))

const text = fc.record({ zh: shown(30), en: shown(30) })

function some<Value>(...values: readonly Value[]) {
  return fc.subarray([...values], { minLength: 1 })
}

const due = fc.oneof(
  fc.record({ kind: fc.constant('workingDays' as const), days: fc.integer({ min: 1, max: 60 }) }),
  fc.constant({ kind: 'beforeHandover' as const }),
)

const validity = fc.oneof(
  fc.record({ kind: fc.constant('months' as const), months: fc.integer({ min: 1, max: 600 }) }),
  fc.constant({ kind: 'longTerm' as const }),
)

function anyMaterial(materialId: string, situations: readonly string[]): fc.Arbitrary<Material> {
  const named = situations.length > 0 ? [{ situations: fc.subarray([...situations], { minLength: 1 }) }] : []
  const base = {
    id: fc.constant(materialId),
    name: text,
    form: fc.constantFrom('original' as const, 'copy' as const, 'electronic' as const),
    copies: fc.integer({ min: 1, max: 20 }),
    source: fc.constantFrom('applicant' as const, 'government' as const, 'thirdParty' as const),
  }
  const deferral = fc.record({
    mode: fc.constantFrom('defer' as const, 'tolerate' as const, 'promise' as const, 'shared' as const),
    due,
    dischargedBy: some('paper' as const, 'sharing' as const, 'check' as const, 'licenceLibrary' as const),
    ...named[0],
  })
  const proof = fc.record(
    { content: text, published: text, correctDays: fc.integer({ min: 1, max: 60 }) },
    { requiredKeys: ['content'] },
  )
  const asked = fc.oneof(
    fc.record({ ...base, core: fc.boolean(), ...named[0] }),
    fc.record({ ...base, core: fc.constant(false), deferral, ...named[0] }),
    fc.record({
      ...base,
      core: fc.constant(false),
      deferral: fc.tuple(deferral, proof).map(([rest, told]) => ({ ...rest, mode: 'promise' as const, proof: told })),
      ...named[0],
    }),
  )
  const of = fc.option(some(...RELATIONS), { nil: undefined })
  return fc.tuple(asked, of).map(([found, appliesTo]) => (appliesTo ? { ...found, appliesTo } : found))
}

/** The same for every item of a department; some departments have none. */
function withOrgan(item: Item): Item {
  const { zh } = item.department
  if ([...zh].length % 2 === 0) return item
  const same = { zh: `${zh}。`, en: `${zh}.` }
  const more = [...zh].length % 4 === 1 ? {} : { name: same, seal: same, phone: `0${zh}`, complaints: '12345' }
  return { ...item, organ: { review: same, court: same, ...more } }
}

/** What proves who the handler is is asked of that handler. */
function withProofAsked(item: Item): Item {
  const proof = [item.authorityMaterial, item.representativeMaterial]
  const materials = item.materials.map(({ appliesTo, ...rest }) =>
    appliesTo && !proof.includes(rest.id) ? { ...rest, appliesTo } : rest,
  )
  return { ...item, materials }
}

export function anyItem(code: fc.Arbitrary<string> = id): fc.Arbitrary<Item> {
  return fc
    .record({
      situations: fc.uniqueArray(id, { maxLength: 3 }),
      materials: fc.uniqueArray(id, { minLength: 1, maxLength: 5 }),
      statutoryDays: fc.integer({ min: 1, max: 365 }),
      kind: fc.constantFrom('instant' as const, 'promised' as const),
    })
    .chain(({ situations, materials, statutoryDays, kind }) =>
      fc.record(
        {
          code,
          version: id.filter(label => [...label].length <= 20),
          name: text,
          department: text,
          taskType: fc.constantFrom('01' as const, '10' as const, '20' as const),
          domain: id,
          kind: fc.constant(kind),
          statutoryDays: fc.constant(statutoryDays),
          promisedDays: kind === 'instant' ? fc.constant(0) : fc.integer({ min: 1, max: statutoryDays }),
          serves: some('person' as const, 'organisation' as const, 'household' as const),
          openToDeferral: fc.boolean(),
          creditParties: some('applicant' as const, 'handler' as const),
          thresholds: fc.record(
            { letter: fc.constantFrom('A', 'B', 'C', 'D'), stars: fc.constantFrom('1', '3', '5') },
            { requiredKeys: ['letter'] },
          ),
          yieldsCertificate: fc.constant(true),
          certificate: fc.record({ name: text, validity }, { requiredKeys: ['name'] }),
          situations: fc.tuple(...situations.map(situation => fc.record({ id: fc.constant(situation), name: text }))),
          materials: fc.tuple(...materials.map(material => anyMaterial(material, situations))),
          gates: fc.dictionary(
            fc.constantFrom(...GATE_IDS.filter(gate => gate !== 'coreComplete' && gate !== 'noBar')),
            fc.record({ enabled: fc.boolean(), basis: text }, { requiredKeys: ['enabled'] }),
            { maxKeys: 3 },
          ),
          lapsePolicy: fc.constantFrom(...Object.keys(DEFAULT_RULES.lapsePolicies)),
          maxDueDays: fc.integer({ min: 1, max: 60 }),
          proxyPromise: fc.boolean(),
          authorityMaterial: fc.constantFrom(...materials),
          representativeMaterial: fc.constantFrom(...materials),
          safety: fc.boolean(),
          zeroTrip: fc.boolean(),
          basis: text,
          endsOn: fc.constantFrom(localDate('2026-12-31'), localDate('2028-02-29')),
        },
        {
          requiredKeys: [
            'code',
            'version',
            'name',
            'department',
            'domain',
            'kind',
            'statutoryDays',
            'promisedDays',
            'serves',
            'openToDeferral',
            'creditParties',
            'thresholds',
            'yieldsCertificate',
            'situations',
            'materials',
            'gates',
            'proxyPromise',
            'zeroTrip',
            'basis',
          ],
        },
      ),
    )
    .map(withOrgan)
    .map(withProofAsked)
}
