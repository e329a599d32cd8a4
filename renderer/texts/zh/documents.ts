/** Documents (文书): preview, printing, signing. */
export const documentsZh = {
  print: {
    title: '打印预览',
    print: '打印（Enter）',
    close: '关闭',
    failed: '打印失败，请检查打印机',
    language: '文书语言',
    languages: { zh: '中文', en: 'English', both: '中英对照' },
    paper: '纸张',
    a4: 'A4',
    roll: '80 毫米小票',
    sign: '在屏幕上签名',
    signHere: '签名区：请承诺人用笔、手指或鼠标签名',
    signLaw:
      '屏幕手写图样本身不当然是可靠的电子签名（电子签名法第十三、十四条）。系统把它与上面这一页的摘要绑定；需要同等法律效力的，请打印后在纸面签署。',
    signDone: '确认签名',
    signAgain: '重签',
    signOnPaper: '改为纸面签署',
  },
  documents: {
    title: '文书',
    due: '待告知',
    issued: '已制发',
    onRequest: '可制作',
    copies: '一式 {{count}} 份',
    make: '制作',
    again: '重印',
  },
}
