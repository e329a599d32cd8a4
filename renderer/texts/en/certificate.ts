import type { SameKeys } from '../same-keys.ts'
import type { certificateZh } from '../zh/certificate.ts'

export const certificateEn: SameKeys<typeof certificateZh> = {
  certificate: {
    title: 'Certificate',
    make: 'Make the certificate (F7)',
    makeTitle: 'Make the certificate: what it says',
    makeHint:
      'As on the finished certificate. It can then be collected; the notice and the receipt are printed from this.',
    correct: 'Correct the entry',
    correctTitle: 'Correct what is recorded of the certificate',
    correctHint: 'The entry before stays in the history. Print the notice to collect again.',
    number: 'Number of the certificate',
    masked: 'The number contains the holder’s own: enter it again in full.',
    issuedOn: 'Issued on',
    validFrom: 'Valid from',
    validUntil: 'Valid until',
    usual: 'Usually valid: {{lasts}}',
    years: '{{count}}-year term',
    months: '{{count}}-month term',
    longTerm: 'long-term',
    noEnd: 'Valid long-term',
    copies: 'Copies, the original included',
    copiesLine: '{{count}}',
    reason: 'Why it is corrected',
    wait: 'The department is to make the certificate; nothing is handed over before.',
    validLine: '{{from}} to {{until}}',
    longLine: 'from {{from}}, long-term',
    madeBy: 'recorded on {{on}} by {{by}}',
    correctedBy: 'corrected on {{on}} by {{by}}: {{reason}}',
    labels: {
      name: 'Certificate',
      number: 'Number',
      issuedOn: 'Issued on',
      valid: 'Valid',
      copies: 'Copies',
      made: 'Made',
    },
  },
}
