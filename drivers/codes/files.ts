import type { CodeEntry } from './code-entry.ts'

/** Files that people write or hand in, and the simulator. */
export const FILES_CODES = {
  R150: {
    kind: 'fatal',
    zh: '证件文件有误',
    en: 'the card file is not valid',
    remedyZh: '按提示修改文件',
    remedyEn: 'correct the file as the message says',
  },
  R151: {
    kind: 'fatal',
    zh: '无法建立虚拟串口',
    en: 'the pseudo-terminal could not be made',
    remedyZh: 'Debian/Ubuntu：apt-get install socat；或改用 --tcp',
    remedyEn: 'on Debian or Ubuntu: apt-get install socat; or use --tcp',
  },
  R152: {
    kind: 'fatal',
    zh: '设备表文件有误',
    en: 'the device table is not valid',
    remedyZh: '按提示修改文件；程序继续使用内置设备表',
    remedyEn: 'correct the file as the message says; the built-in table stays in use',
  },
  R153: {
    kind: 'fatal',
    zh: '录制文件有误',
    en: 'the recording is not valid',
    remedyZh: '按提示修改文件',
    remedyEn: 'correct the file as the message says',
  },
  R154: {
    kind: 'fatal',
    zh: '请求与录制内容不一致',
    en: 'a request differs from the recording',
    remedyZh: '请用同一版本程序重新录制',
    remedyEn: 'record it again with the same version',
  },
  R155: {
    kind: 'fatal',
    zh: '无法写入录制文件',
    en: 'the recording cannot be written',
    remedyZh: '检查文件夹权限和磁盘空间；如文件已存在，请换一个名称或加 --force',
    remedyEn: 'check the folder’s permissions and free space; if the file exists name another one or add --force',
  },
  R156: {
    kind: 'fatal',
    zh: '原始数据文件写入失败',
    en: 'the raw data could not be written to its file',
    remedyZh: '检查文件夹权限和磁盘空间，或换一个文件名称，再重新读取证件',
    remedyEn: 'check the folder’s permissions and free space, or name another file; then read the card again',
  },
} as const satisfies Record<string, CodeEntry>
