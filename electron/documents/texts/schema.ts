import { z } from 'zod'
import type { Bilingual } from '../../base/bilingual.ts'
import { writtenBilingual } from '../../base/bilingual-schema.ts'
import { type SlotOf, TEXT_KEYS, TEXT_SHAPES, type TextKey } from './shapes.ts'

/** One version; braces are filled in. */
export interface DocumentText<Slot extends string = SlotOf<TextKey>> {
  readonly key: TextKey
  /** Recorded with each document. */
  readonly version: string
  /** Origin of the wording. */
  readonly source: Bilingual
  readonly title: Bilingual
  readonly body: Readonly<Partial<Record<Slot, Bilingual>>>
  /** 承诺事项; empty if nothing is signed. */
  readonly statements: readonly Bilingual[]
}

const bilingual = writtenBilingual({ zh: 2000, en: 3000 })

const textSchema = z
  .strictObject({
    key: z.enum(TEXT_KEYS as [TextKey, ...TextKey[]]),
    version: z
      .string()
      .regex(/^[A-Za-z0-9._-]{1,50}$/, { error: 'letters, digits, . _ - 版本号只用字母、数字和 . _ -' }),
    source: bilingual,
    title: writtenBilingual({ zh: 60, en: 120 }),
    body: z.record(z.string(), bilingual),
    statements: z.array(bilingual).max(20).default([]),
  })
  .superRefine(({ key, body, statements }, context) => {
    const { slots, optional, statements: signed } = TEXT_SHAPES[key]
    const known: readonly string[] = [...slots, ...optional]
    if (!slots.every(slot => Object.hasOwn(body, slot)) || !Object.keys(body).every(slot => known.includes(slot))) {
      const more = optional.length > 0 ? `; 可有 may have: ${optional.join(', ')}` : ''
      const message = `${key} 须有且只有段落 has exactly: ${[...slots].sort().join(', ')}${more}`
      context.addIssue({ code: 'custom', path: ['body'], message })
    }
    if (signed !== statements.length > 0) {
      context.addIssue({ code: 'custom', path: ['statements'], message: signed ? '缺承诺事项 missing' : '多余 none' })
    }
  })

export const textsSchema = z.array(textSchema).max(500)

export function unknownPlaceholders({ key, title, body, statements }: DocumentText): readonly string[] {
  const known = new Set<string>([...TEXT_SHAPES[key].placeholders, ...COMMON])
  return [title, ...Object.values(body).filter(text => text !== undefined), ...statements].flatMap(({ zh, en }) =>
    [...`${zh}\n${en}`.matchAll(PLACEHOLDER)].flatMap(([whole, name]) => (known.has(name ?? '') ? [] : [whole])),
  )
}

/** Braces hold nothing but a name, so that typing mistakes are found. */
export const PLACEHOLDER = /\{([^{}]*)\}/g

export const COMMON = [
  'caseNumber',
  'item',
  'department',
  'hall',
  'window',
  'organ',
  'review',
  'court',
  'phone',
  'complaints',
  'basedOn',
] as const
