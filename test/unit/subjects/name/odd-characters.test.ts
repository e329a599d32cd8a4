import { expect, it } from 'vitest'
import { oddCharacters } from '../../../../electron/subjects/name/odd-characters.ts'

it.each([
  ['王样本', []],
  ['王𬭳', []],
  ['阿卜杜·热合曼', []],
  ['ZHENGJIAN, YANGBEN', []],
  ['王样本\u3000\u3000', []],
  ['王\ue863', ['姓名第 2 个字符是旧编码，信用库可能已用通行编码']],
  ['王\ue001', ['姓名第 2 个字符是自造字，信用库可能用别的编码或别的字代替']],
  ['王\ud86d', ['姓名第 2 个字符没有读完整']],
  ['王?', ['姓名第 2 个字符没有读完整']],
  ['\uf92c样本', ['姓名第 1 个字符是异体写法，信用库可能用通行写法']],
  ['阿卜杜•热合曼', ['姓名第 4 个字符是间隔号的别种写法']],
  ['阿卜杜　热合曼', ['姓名第 4 个字符是空格，信用库可能写作“·”或没有']],
  ['王\u200b样', ['姓名第 2 个字符是看不见的字符']],
])('characters of %j that may be written otherwise', (name, expected) => {
  expect(oddCharacters(name).map(({ zh }) => zh)).toEqual(expected)
})
