import { fault } from './fault.ts'

/** The file of document texts. */
export const DOCUMENT_TEXTS_FAULTS = {
  A550: fault(
    'fatal',
    '文书文本文件无法读取',
    'the file of document texts cannot be read',
    '核对配置 documentTexts 的路径和 JSON 格式',
    'check the path in documentTexts and that the file is JSON',
  ),
  A551: fault(
    'fatal',
    '文书文本文件格式有误，未采用其中任何文本',
    'the file of document texts is not valid; none of it is used',
    '按提示修改文件',
    'correct the file as the message says',
  ),
  A552: fault(
    'fatal',
    '文书文本使用了未知的占位符',
    'a document text has a placeholder that is not known there',
    '按提示改用该文书允许的占位符',
    'use one of those that the message names',
  ),
  A553: fault(
    'fatal',
    '文书文本的版本重复，或缺少规则指定的承诺书版本',
    'a version of a document text is there twice, or the one that the rules name is missing',
    '改用新的版本号；rules.promiseVersion 须有对应的承诺书文本',
    'use a new version; rules.promiseVersion has to name a text of the promise',
  ),
} as const
