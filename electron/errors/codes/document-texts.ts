import type { FaultText } from './fault.ts'

export const DOCUMENT_TEXTS_FAULTS = {
  A550: {
    status: 422,
    kind: 'fatal',
    zh: '文书文本文件无法读取',
    en: 'the file of document texts cannot be read',
    causeZh: 'documentTexts 的路径有误，或不是 JSON',
    causeEn: 'The path in documentTexts is wrong, or the file is no JSON',
    remedyZh: '核对配置 documentTexts 的路径和 JSON 格式',
    remedyEn: 'check the path in documentTexts and that the file is JSON',
  },
  A551: {
    status: 422,
    kind: 'fatal',
    zh: '文书文本文件格式有误，未采用其中任何文本',
    en: 'the file of document texts is not valid; none of it is used',
    causeZh: '缺少段落、字段名有误或文字过长',
    causeEn: 'A paragraph is missing, a field has the wrong name or a text is too long',
    remedyZh: '按提示修改文件',
    remedyEn: 'correct the file as the message says',
  },
  A552: {
    status: 422,
    kind: 'fatal',
    zh: '文书文本使用了未知的占位符',
    en: 'a document text has a placeholder that is not known there',
    causeZh: '花括号中的名称拼写有误',
    causeEn: 'A name in braces is misspelt',
    remedyZh: '按提示改用该文书允许的占位符',
    remedyEn: 'use one of those that the message names',
  },
  A553: {
    status: 422,
    kind: 'fatal',
    zh: '文书文本的版本重复，或缺少规则指定的承诺书版本',
    en: 'a version of a document text is there twice, or the one that the rules name is missing',
    causeZh: '新增文本没有使用新的版本号，或 rules.promiseVersion 没有对应文本',
    causeEn: 'A new text has an old version, or rules.promiseVersion names none',
    remedyZh: '改用新的版本号；rules.promiseVersion 须有对应的承诺书文本',
    remedyEn: 'use a new version; rules.promiseVersion has to name a text of the promise',
  },
} as const satisfies Readonly<Record<string, FaultText>>
