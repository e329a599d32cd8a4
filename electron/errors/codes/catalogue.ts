import { fault } from './fault.ts'

/** Files of the catalogue and its publications. */
export const CATALOGUE_FAULTS = {
  A520: fault(
    'fatal',
    '文件类型不对，须为 .xlsx 或 JSON',
    'the wrong kind of file: it must be .xlsx or JSON',
    '用导出的文件为样本填写，存为 .xlsx',
    'fill in an exported file and save it as .xlsx',
  ),
  A521: fault(
    'fatal',
    '工作簿设有打开密码',
    'the workbook is protected by a password',
    '在 Excel 或 WPS 中取消密码后另存',
    'take the password off in Excel or WPS and save it again',
  ),
  A522: fault(
    'fatal',
    '旧式 .xls 文件不能导入',
    'an old .xls file cannot be imported',
    '另存为 .xlsx 后再导入',
    'save it as .xlsx and import that',
  ),
  A524: fault(
    'fatal',
    '文件已损坏，无法读取',
    'the file is damaged and cannot be read',
    '重新导出或另存后再导入',
    'export or save it again and import that',
  ),
  A525: fault(
    'fatal',
    '文件过大',
    'the file is too large',
    '一次最多 20 MB，解压后 200 MB；按部门分次导入',
    'at most 20 MB at a time, 200 MB unpacked; import it department by department',
  ),
  A526: fault(
    'fatal',
    '发布日期不能早于今天',
    'the day of publication cannot be before today',
    '选择今天或以后的日期',
    'choose today or a later day',
  ),
  A527: fault(
    'retriable',
    '目录已被他人更新',
    'somebody else has published meanwhile',
    '重新试导入，核对差异后再发布',
    'run the trial again, check the differences, then publish',
  ),
  A528: fault(
    'fatal',
    '该事项已停止办理',
    'this item is no longer offered',
    '已受理的办件不受影响；请选择其他事项',
    'cases that were accepted go on; choose another item',
  ),
  A529: fault(
    'fatal',
    '文件无法打开或写入',
    'the file cannot be opened or written',
    '核对路径与权限',
    'check its path and permissions',
  ),
} as const
