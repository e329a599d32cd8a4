import { en } from './en.ts'
import type { BothTexts } from './index.ts'
import { zh } from './zh.ts'

export const STAFF_TEXTS: BothTexts = { zh, en }
