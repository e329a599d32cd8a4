/** Loaded with its card. */
export const archivingZh = {
  archiving: {
    title: '归档',
    button: '归档',
    text: '归档后案卷内容不再改动；归档目录逐件列明文书、材料和办理记录，供移交签收。',
    number: '档号',
    retention: '保管期限',
    retentions: { permanent: '永久', years30: '30 年', years10: '10 年' },
    keeper: '接收（档案机构或者人员）',
    archived: '{{on}} 归档，移交人 {{by}}，接收：{{keeper}}',
    file: '档号 {{archiveNumber}}，保管期限 {{retention}}；文书 {{documents}} 件，纸质材料 {{materials}} 件',
    opened: '{{on}} 由 {{by}} 启封：{{reason}}',
    open: '启封',
    openTitle: '启封案卷',
    openText: '启封后办件可以继续办理，办完重新归档。先前的归档目录保留。',
  },
}
