/** What is wrong with an answer in a form. */
export const formZh = {
  form: {
    choose: '请选择',
    fillIn: '请填写',
    chooseFile: '请先选择文件',
    fileRefused: '这个文件不能用，原因见上',
    notLess: '不能小于 {{least}}',
    notMore: '不能大于 {{most}}',
    tooLong: '最多 {{most}} 个字符',
    wrong: '填写的内容不符合要求',
    typePhrase: '请照原样输入',
  },
}
