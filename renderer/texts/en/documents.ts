import type { SameKeys } from '../same-keys.ts'
import type { documentsZh } from '../zh/documents.ts'

export const documentsEn: SameKeys<typeof documentsZh> = {
  print: {
    title: 'Preview',
    print: 'Print (Enter)',
    close: 'Close',
    failed: 'Printing failed; check the printer',
    language: 'Language of the document',
    languages: { zh: '中文', en: 'English', both: 'both' },
    paper: 'Paper',
    a4: 'A4',
    roll: '80 mm roll',
    sign: 'Sign on the screen',
    signHere: 'Sign here with a pen, a finger or a mouse',
    signLaw:
      'A drawing is not by itself a reliable electronic signature (Electronic Signature Law arts. 13–14). It is bound to the hash of the page above; where the force of a signature by hand is needed, print and sign on paper.',
    signDone: 'Confirm',
    signAgain: 'Clear',
    signOnPaper: 'Sign on paper instead',
  },
  documents: {
    title: 'Documents',
    due: 'to be told',
    issued: 'made out',
    onRequest: 'can be made',
    copies: '{{count}} copies',
    make: 'Make',
    again: 'Print again',
  },
}
