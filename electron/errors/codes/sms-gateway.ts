import { fault } from './fault.ts'

/** The SMS gateway: why no text goes out. */
export const SMS_GATEWAY_FAULTS = {
  A540: fault(
    'retriable',
    '短信网关无法连接',
    'the SMS gateway cannot be reached',
    '稍后自动重试；多次失败后转电话',
    'it is tried again by itself; after that somebody calls',
  ),
  A541: fault(
    'retriable',
    '短信网关没有及时答复',
    'the SMS gateway did not answer in time',
    '以同一编号自动重试，不会重复发送',
    'it is tried again under the same id, so that nothing is sent twice',
  ),
  A542: fault(
    'retriable',
    '短信网关连续失败，暂停发送',
    'the SMS gateway keeps failing and is left alone for a moment',
    '稍后自动恢复',
    'it is tried again by itself',
  ),
  A543: fault(
    'fatal',
    '短信网关拒绝了请求',
    'the SMS gateway refused the request',
    '请管理员核对密钥与时钟',
    'have an administrator check the key and the clock',
  ),
  A544: fault(
    'fatal',
    '短信网关的答复不可信或无法理解',
    'the answer of the SMS gateway is not believed or understood',
    '请管理员核对密钥与接口',
    'have an administrator check the key and the interface',
  ),
  A545: fault(
    'fatal',
    '短信网关不接受该号码',
    'the SMS gateway does not take this number',
    '请打电话，并核对联系电话',
    'call, and check the number',
  ),
  A546: fault(
    'fatal',
    '短信网关不接受该内容',
    'the SMS gateway does not take this text',
    '请打电话；请管理员核对短信签名与模板',
    'call; have an administrator check the signature and the approved texts',
  ),
  A547: fault(
    'retriable',
    '短信网关内部错误',
    'the SMS gateway reports an error of its own',
    '稍后自动重试',
    'it is tried again by itself',
  ),
  A548: fault(
    'fatal',
    '未配置短信网关',
    'no SMS gateway is configured',
    '请打电话；管理员可在配置文件中填写 prompts.gateway',
    'call; an administrator can set prompts.gateway in the configuration file',
  ),
} as const
