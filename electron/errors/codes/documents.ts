import { fault } from './fault.ts'

/** Documents of a case and their signatures. */
export const DOCUMENTS_FAULTS = {
  K370: fault(
    'fatal',
    '办件当前没有这种文书可以制作',
    'the case has led to no such document',
    '查看文书清单，选择可以制作或重印的文书',
    'see the list of documents for what can be made or printed again',
  ),
  K371: fault(
    'fatal',
    '签名所依据的页面与承诺书不一致，或承诺书尚未展示',
    'what was signed is not the promise as it was shown, or it was not shown',
    '请重新打开承诺书，当面再签一次；也可在纸面签署',
    'open the promise again and sign anew, or sign on paper',
  ),
  K372: fault(
    'fatal',
    '签名图像无法采用：须为不超过 200 KB 的 PNG 图像',
    'the signature cannot be taken: a PNG image of at most 200 KB is needed',
    '请重新签名，或在纸面签署',
    'sign again, or sign on paper',
  ),
  K373: fault(
    'fatal',
    '签名是空白的',
    'the signature is empty',
    '请签名后再确认，或在纸面签署',
    'sign before confirming, or sign on paper',
  ),
  K374: fault(
    'fatal',
    '制作该文书时所用的文本版本已不在',
    'the version of the text that this document was made with is no longer there',
    '请管理员把该版本放回文书文本文件（documentTexts）；旧版本须保留',
    'have an administrator put that version back into the file of texts (documentTexts); old versions must stay',
  ),
} as const
