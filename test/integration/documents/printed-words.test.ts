import { expect, it } from 'vitest'
import { OTHER_ENDS } from '../../../electron/cases/ending/other-ends.ts'
import { METHOD_NAMES } from '../../../electron/cases/handover/texts.ts'
import { LAPSE_OUTCOMES } from '../../../electron/cases/model/lapse-policy.ts'
import { RELATION_NAMES_THEN, relationName } from '../../../electron/cases/model/relation-name.ts'
import {
  FORM_NAMES,
  LAPSE_REASONS,
  MEANS_NAMES,
  MISTAKEN_NAMES,
  MODE_NAMES,
  STOP_NAMES,
} from '../../../electron/cases/model/texts.ts'
import { RELATIONS } from '../../../electron/catalogue/model/item.ts'

const { suspension: _, ...stops } = STOP_NAMES

/** Words of the code that documents print beside their versioned texts: a reprint says what the first print said. */
it('words that documents print have not changed', async () => {
  const ends = Object.fromEntries(Object.entries(OTHER_ENDS).map(([end, { basis }]) => [end, basis]))
  const words = { ends, RELATION_NAMES: RELATION_NAMES_THEN, METHOD_NAMES, LAPSE_OUTCOMES, FORM_NAMES, LAPSE_REASONS }
  const relations = (['person', 'organisation'] as const).map(kind =>
    RELATIONS.map(relation => relationName(relation, kind)),
  )
  const all = { ...words, MEANS_NAMES, MISTAKEN_NAMES, MODE_NAMES, stops, relations }
  await expect(`${JSON.stringify(all, null, 2)}\n`).toMatchFileSnapshot('../../fixtures/documents/printed-words.json')
})
