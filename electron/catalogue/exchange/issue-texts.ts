import type { z } from 'zod'
import { bilingual } from '../../base/bilingual.ts'
import type { KnownFault } from '../schema.ts'

const CORRECT = bilingual('更正后重新导入', 'correct it and import again')

/** `written`: the cell's text; undefined if empty. */
export function issueTexts(issue: z.core.$ZodIssue, written: string | undefined): KnownFault {
  switch (issue.code) {
    case 'custom':
      return knownFault(issue.params) ?? { problem: bilingual(issue.message, issue.message), remedy: CORRECT }
    case 'too_small':
      return {
        problem: bilingual('内容过少或数值过小', 'too little, or too small'),
        remedy: bilingual(`不少于 ${issue.minimum}`, `at least ${issue.minimum}`),
      }
    case 'too_big':
      return {
        problem: bilingual('内容过多或数值过大', 'too much, or too large'),
        remedy: bilingual(`不超过 ${issue.maximum}`, `at most ${issue.maximum}`),
      }
    case 'invalid_value': {
      if (written === undefined) return MISSING
      const values = issue.values.map(String)
      return {
        problem: bilingual('不是可用的值', 'not a known value'),
        remedy: bilingual(`可填：${values.join('、')}`, `one of: ${values.join(', ')}`),
      }
    }
    case 'unrecognized_keys':
      return {
        problem: bilingual(`不认识的字段：${named(issue.keys, '、')}`, `unknown fields: ${named(issue.keys, ', ')}`),
        remedy: bilingual('删除这些字段', 'take them out'),
      }
    case 'invalid_type':
      if (written === undefined) return MISSING
      return {
        problem: bilingual('内容类型不对', 'the wrong kind of value'),
        remedy: bilingual(`须为 ${issue.expected}`, `it must be of kind ${issue.expected}`),
      }
    default:
      return written === undefined
        ? MISSING
        : { problem: bilingual('内容不合规', `not valid: ${issue.message}`), remedy: CORRECT }
  }
}

/** Unknown names listed, and characters of each. */
const MOST_NAMES = 10
const LONGEST_NAME = 40

function named(keys: readonly string[], mark: string): string {
  const shown = keys.slice(0, MOST_NAMES).map(key => key.slice(0, LONGEST_NAME).toWellFormed())
  return keys.length > MOST_NAMES ? `${shown.join(mark)} … (${keys.length})` : shown.join(mark)
}

const MISSING: KnownFault = {
  problem: bilingual('缺少必填内容', 'it is missing'),
  remedy: bilingual('填写该项', 'fill it in'),
}

function knownFault(params: Record<string, unknown> | undefined): KnownFault | undefined {
  return params && 'problem' in params && 'remedy' in params ? (params as unknown as KnownFault) : undefined
}
