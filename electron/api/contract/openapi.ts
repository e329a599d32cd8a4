import { OpenAPIGenerator } from '@orpc/openapi'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import pkg from '../../../package.json' with { type: 'json' }
import { caseView, creditView, partyView } from './case-view.ts'
import { bilingual, fault, gate } from './common.ts'
import { contract } from './index.ts'
import { dueView, owedView } from './owed-view.ts'

/** Named once: written out at each use, the document would be six times as long. */
const NAMED = {
  Bilingual: bilingual,
  Fault: fault,
  Gate: gate,
  Case: caseView,
  OwedMaterial: owedView,
  Party: partyView,
  Credit: creditView,
  Due: dueView,
}

let document: ReturnType<OpenAPIGenerator['generate']> | undefined

export function openApiDocument(): ReturnType<OpenAPIGenerator['generate']> {
  document ??= new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] }).generate(contract, {
    commonSchemas: Object.fromEntries(
      Object.entries(NAMED).map(([name, schema]) => [name, { schema, strategy: 'output' as const }]),
    ),
    info: {
      title: 'Rongque 容缺受理工作台',
      version: pkg.version,
      description:
        'Every call says who makes it in the headers x-hall-operator and x-hall-station. Errors carry a code, a text and a remedy in Chinese and English.',
    },
    servers: [{ url: '/api' }],
  })
  return document
}
