/** How a vendor's local service is asked, and where in its JSON answer the two things are that matter. */
export interface ServiceProtocol {
  readonly method: 'GET' | 'POST'
  /** Paths asked one after the other before it is read from; what they answer is not looked at. */
  readonly before: readonly string[]
  readonly read: string
  /** Asked afterwards, whatever came, so that other programs can use the reader again. */
  readonly after: readonly string[]
  /** Dotted paths. */
  readonly numberField: string
  /** Base64 of a JPEG, BMP or PNG. */
  readonly pictureField: string
  /** Where the vendor's installer puts the service. */
  readonly usualUrl: string
}

/**
 * The services that are known from what hall software sends them; each rests on one source. Whether a version wants the
 * device opened first, and answers on another port, is to be tried on the spot.
 */
export const SERVICE_PROTOCOLS = {
  /** 华视 CVR. */
  cvr: {
    method: 'GET',
    before: ['/OpenDevice'],
    read: '/readcard',
    after: ['/CloseDevice'],
    numberField: 'certNumber',
    pictureField: 'identityPic',
    usualUrl: 'http://127.0.0.1:19196',
  },
  /** 精伦, 普天 CertCtl. */
  certctl: {
    method: 'GET',
    before: ['/api/connect'],
    read: '/api/readCert',
    after: ['/api/disconnect'],
    numberField: 'resultContent.certNumber',
    pictureField: 'resultContent.identityPic',
    usualUrl: 'http://127.0.0.1:18889',
  },
  /** 新中新 Synjones V3. */
  synjones: {
    method: 'GET',
    before: [],
    read: '/api/ReadMsg',
    after: [],
    numberField: 'cardno',
    pictureField: 'photobase64',
    usualUrl: 'http://127.0.0.1:8989',
  },
  /** 东信 Donsee. */
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
