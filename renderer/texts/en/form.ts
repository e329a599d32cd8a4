import type { SameKeys } from '../same-keys.ts'
import type { formZh } from '../zh/form.ts'

export const formEn: SameKeys<typeof formZh> = {
  form: {
    choose: 'Please choose',
    fillIn: 'Please fill in',
    chooseFile: 'Please choose a file first',
    fileRefused: 'This file cannot be used: see above',
    notLess: 'At least {{least}}',
    notMore: 'At most {{most}}',
    tooLong: 'At most {{most}} characters',
    wrong: 'This cannot be right',
    typePhrase: 'Please type it exactly as shown',
  },
}
