import type { FaultText } from './fault.ts'

/** Documents of a case and their signatures. */
export const DOCUMENTS_FAULTS = {
  K370: {
    status: 422,
    kind: 'fatal',
    zh: '办件当前没有这种文书可以制作',
    en: 'the case has led to no such document',
    causeZh: '办件还没有走到可以出具该文书的环节',
    causeEn: 'The case has not come to a step that gives this document',
    remedyZh: '查看文书清单，选择可以制作或重印的文书',
    remedyEn: 'see the list of documents for what can be made or printed again',
  },
  K371: {
    status: 422,
    kind: 'fatal',
    zh: '签名所依据的页面与承诺书不一致，或承诺书尚未展示',
    en: 'what was signed is not the promise as it was shown, or it was not shown',
    causeZh: '签名页面打开后承诺内容有变，或没有先展示',
    causeEn: 'The promise changed after the page was opened, or it was never shown',
    remedyZh: '请重新打开承诺书，当面再签一次；也可在纸面签署',
    remedyEn: 'open the promise again and sign anew, or sign on paper',
  },
  K372: {
    status: 422,
    kind: 'fatal',
    zh: '签名图像无法采用：须为不超过 200 KB 的 PNG 图像',
    en: 'the signature cannot be taken: a PNG image of at most 200 KB is needed',
    causeZh: '签名图像不是 PNG，或超过 200 KB',
    causeEn: 'The image is no PNG, or larger than 200 KB',
    remedyZh: '请重新签名，或在纸面签署',
    remedyEn: 'sign again, or sign on paper',
  },
  K373: {
    status: 422,
    kind: 'fatal',
    zh: '签名是空白的',
    en: 'the signature is empty',
    causeZh: '签名板上没有笔迹',
    causeEn: 'Nothing was drawn',
    remedyZh: '请签名后再确认，或在纸面签署',
    remedyEn: 'sign before confirming, or sign on paper',
  },
  K374: {
    status: 422,
    kind: 'fatal',
    zh: '制作该文书时所用的文本版本已不在',
    en: 'the version of the text that this document was made with is no longer there',
    causeZh: '文书文本文件中删去了旧版本',
    causeEn: 'The old version was taken out of the file of texts',
    remedyZh: '请管理员把该版本放回文书文本文件（documentTexts）；旧版本须保留',
    remedyEn:
      'have an administrator put that version back into the file of texts (documentTexts); old versions must stay',
  },
} as const satisfies Readonly<Record<string, FaultText>>
