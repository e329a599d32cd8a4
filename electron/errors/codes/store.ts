import { fault } from './fault.ts'

/** The database, its files, key and backups. */
export const STORE_FAULTS = {
  S401: fault(
    'fatal',
    '磁盘已满，未保存',
    'the disk is full; nothing was saved',
    '请立即通知管理员清理磁盘；已保存的内容完好',
    'have an administrator free the disk now; what was saved before is intact',
  ),
  S402: fault(
    'fatal',
    '数据由更新版本的程序写入',
    'the data was written by a newer version',
    '请安装不低于该版本的程序',
    'install that version or a later one',
  ),
  S403: fault(
    'fatal',
    '数据文件夹正被另一个程序使用',
    'the data folder is in use by another instance',
    '关闭另一个实例，或换用其他数据文件夹',
    'close the other instance, or use another folder',
  ),
  S404: fault(
    'fatal',
    '事件链校验失败',
    'the chain of events does not verify',
    '停止使用并保留现场，通知管理员',
    'stop, keep everything as it is, and tell an administrator',
  ),
  S405: fault(
    'fatal',
    '数据库文件损坏',
    'the database file is damaged',
    '从备份恢复，并保留损坏的文件',
    'restore a backup and keep the damaged file',
  ),
  S406: fault(
    'fatal',
    '数据文件夹不可写',
    'the data folder cannot be written',
    '检查文件夹权限',
    'check the folder’s permissions',
  ),
  S407: fault(
    'fatal',
    '大厅密钥缺失或不匹配',
    'the hall’s key is missing or does not fit the data',
    '从保管处恢复 hall.key；切勿新建',
    'restore hall.key from safekeeping; do not make a new one',
  ),
  S408: fault('fatal', '备份文件已存在', 'the backup file exists already', '换一个文件名', 'choose another file name'),
  S409: fault('retriable', '数据库忙', 'the database is busy', '请重试', 'try again'),
  S410: fault(
    'fatal',
    '数据库读写失败',
    'the database could not be read or written',
    '通知管理员检查磁盘',
    'have an administrator check the disk',
  ),
  S419: fault(
    'fatal',
    '数据文件夹已有数据，不能生成模拟数据',
    'there is data in the folder already; made-up data never mixes with it',
    '用 --data 指定一个空文件夹',
    'name an empty folder with --data',
  ),
} as const
