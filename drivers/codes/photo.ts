import type { CodeEntry } from './code-entry.ts'

export const PHOTO_CODES = {
  R160: {
    kind: 'fatal',
    zh: '未配置照片解码器',
    en: 'no photo decoder is configured',
    causeZh: '身份证照片为 WLT 压缩，解码器只能由厂商提供',
    causeEn: 'Photos are WLT-compressed, and only vendors have a decoder',
    remedyZh: '安装读卡器厂商的照片库并在配置中指定',
    remedyEn: 'install the reader vendor’s photo library and name it in the configuration',
  },
  R161: {
    kind: 'fatal',
    zh: '无法加载厂商照片库',
    en: 'the vendor’s photo library could not be loaded',
    causeZh: '路径、入口名或位数不符',
    causeEn: 'Path, entry point or word size do not fit',
    remedyZh: '核对路径、入口名称，以及库与程序的位数是否一致',
    remedyEn: 'check path and entry point, and that library and program have the same word size',
  },
  R162: {
    kind: 'retriable',
    zh: '照片解码失败，不显示照片',
    en: 'the photo could not be decoded; no picture is shown',
    causeZh: '照片数据损坏，或库的授权有误',
    causeEn: 'The photo is damaged, or the library has no licence',
    remedyZh: '请核对证件上的照片；如一直失败，请检查厂商照片库的授权和调用方式',
    remedyEn:
      'look at the photo on the card itself; if it always fails check the licence of the vendor’s library and how it is called',
  },
  R163: {
    kind: 'retriable',
    zh: '本机照片服务没有可用的应答，不显示照片',
    en: 'the local photo service gave no usable answer; no picture is shown',
    causeZh: '服务未启动，或返回了另一张证件的照片',
    causeEn: 'The service is not running, or answered for another card',
    remedyZh: '确认厂商服务已启动、地址与端口正确，并且证件仍在读卡器上',
    remedyEn:
      'check that the vendor’s service runs, its address and port, and that the same card is still on the reader',
  },
  R164: {
    kind: 'fatal',
    zh: '照片数据不是 WLT 格式',
    en: 'the photo’s data is not a WLT picture',
    causeZh: '照片数据缺失或损坏',
    causeEn: 'The photo is missing or damaged',
    remedyZh: '请重新读取证件',
    remedyEn: 'read the card again',
  },
  R165: {
    kind: 'retriable',
    zh: '照片文件写入失败',
    en: 'the picture could not be written to its file',
    causeZh: '文件夹不存在、没有权限或磁盘已满',
    causeEn: 'The folder is missing, may not be written to, or the disk is full',
    remedyZh: '检查文件夹是否存在、可写，磁盘是否已满',
    remedyEn: 'check that the folder is there and can be written to, and that the disk is not full',
  },
} as const satisfies Record<string, CodeEntry>
