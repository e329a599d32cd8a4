import { fault } from './fault.ts'

/** The grade service and its answers. */
export const CREDIT_FAULTS = {
  C201: fault(
    'retriable',
    '信用查询服务无法连接',
    'the credit service cannot be reached',
    '可稍后重试，或由人决定',
    'try again later, or let a person decide',
  ),
  C202: fault(
    'retriable',
    '信用查询超时',
    'the credit query timed out',
    '可稍后重试，或由人决定',
    'try again later, or let a person decide',
  ),
  C203: fault(
    'retriable',
    '信用查询服务连续失败，暂停查询',
    'the credit service keeps failing and is left alone for a moment',
    '稍后自动恢复；期间由人决定',
    'it is asked again by itself; a person decides meanwhile',
  ),
  C204: fault(
    'fatal',
    '信用查询结果没有有效签名',
    'the credit answer carries no valid signature',
    '结果不予采信，请通知管理员核对密钥',
    'the answer is not believed; have an administrator check the key',
  ),
  C205: fault(
    'fatal',
    '信用查询结果与请求不符',
    'the credit answer does not belong to the request',
    '结果不予采信，请通知管理员',
    'the answer is not believed; tell an administrator',
  ),
  C206: fault(
    'fatal',
    '信用查询结果格式有误',
    'the credit answer cannot be understood',
    '结果不予采信，请通知管理员',
    'the answer is not believed; tell an administrator',
  ),
  C207: fault(
    'fatal',
    '信用查询服务拒绝了请求',
    'the credit service refused the request',
    '请通知管理员核对授权与时钟',
    'have an administrator check the authorisation and the clock',
  ),
  C208: fault(
    'retriable',
    '信用查询服务内部错误',
    'the credit service reports an error of its own',
    '可稍后重试，或由人决定',
    'try again later, or let a person decide',
  ),
  C209: fault(
    'fatal',
    '未配置信用查询服务',
    'no credit service is configured',
    '请管理员在配置文件中填写 credit.url',
    'an administrator sets credit.url in the configuration file',
  ),
} as const
