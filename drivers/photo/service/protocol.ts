export interface ServiceProtocol {
  readonly method: 'GET' | 'POST'
  /** Asked first, in order; answers are ignored. */
  readonly before: readonly string[]
  readonly read: string
  /** Asked last, always, so that other programs can use the reader. */
  readonly after: readonly string[]
  readonly numberField: string
  /** Base64 of a JPEG, BMP or PNG. */
  readonly pictureField: string
  readonly usualUrl: string
}

/** From requests in hall software, one source each. Versions differ in port and opening: try on site. */
export const SERVICE_PROTOCOLS = {
  /** 华视. */
  cvr: {
    method: 'GET',
    before: ['/OpenDevice'],
    read: '/readcard',
    after: ['/CloseDevice'],
    numberField: 'certNumber',
    pictureField: 'identityPic',
    usualUrl: 'http://127.0.0.1:19196',
  },
  /** 精伦, 普天. */
  certctl: {
    method: 'GET',
    before: ['/api/connect'],
    read: '/api/readCert',
    after: ['/api/disconnect'],
    numberField: 'resultContent.certNumber',
    pictureField: 'resultContent.identityPic',
    usualUrl: 'http://127.0.0.1:18889',
  },
  /** 新中新. */
  synjones: {
    method: 'GET',
    before: [],
    read: '/api/ReadMsg',
    after: [],
    numberField: 'cardno',
    pictureField: 'photobase64',
    usualUrl: 'http://127.0.0.1:8989',
  },
  /** 东信. */
  donsee: {
    method: 'POST',
    before: [],
    read: '/card=idcard',
    after: [],
    numberField: 'IDCardInfo.cardID',
    pictureField: 'IDCardInfo.photoBase64',
    usualUrl: 'http://127.0.0.1:38088',
  },
} as const satisfies Record<string, ServiceProtocol>

export type ServiceName = keyof typeof SERVICE_PROTOCOLS
