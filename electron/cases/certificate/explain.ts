import { bilingual } from '../../base/bilingual.ts'
import { input } from '../gates/gate.ts'
import type { Descriptions, LineWriter } from '../model/description.ts'
import { dated, same } from '../model/lines.ts'
import { COURSE_BASES } from '../why/course-bases.ts'
import { type Certificate, maskedNumber, validityText } from './certificate.ts'
import type { CertificateEvent } from './events.ts'

export const CERTIFICATE_DESCRIPTIONS: Descriptions<CertificateEvent> = {
  CertificateMade: {
    title: { zh: '制证', en: 'Certificate made' },
    lines: ({ certificate, by }, writer) => [...saidOf(certificate, writer), madeBy(writer, by)],
    why: ({ certificate, by }, { nameOf }) => ({
      because: {
        reason: bilingual(
          '准予后制证，登记编号、日期和有效期，发放前必须完成',
          'Granted: the certificate is made before anything is handed over',
        ),
        basis: COURSE_BASES.certificate,
      },
      inputs: [...inputsOf(certificate), input('制证人', 'made by', same(nameOf(by)))],
    }),
    plain: ({ on, certificate: { name } }) =>
      dated(on, `${name.zh}已制好，可以领取`, `your ${name.en} is made and can be collected`),
  },
  CertificateCorrected: {
    title: { zh: '更正证照登记', en: 'Record of the certificate corrected' },
    lines: ({ certificate, by, reason }, writer) => [
      ...saidOf(certificate, writer),
      same(reason),
      { zh: `更正人：${writer.nameOf(by)}`, en: `corrected by ${writer.nameOf(by)}` },
    ],
    why: ({ certificate, by, reason }, { before, nameOf }) => ({
      because: {
        reason: bilingual(
          '发放前更正证照登记，更正前后的登记都保留',
          'The record was corrected before the handover; both entries stay',
        ),
        basis: COURSE_BASES.certificateCorrected,
      },
      inputs: [
        ...inputsOf(certificate),
        ...(before.certificate
          ? [input('更正前的有效期', 'validity before', validityText(before.certificate.certificate))]
          : []),
        input('更正人', 'corrected by', same(nameOf(by))),
      ],
      words: reason,
    }),
    plain: ({ on, certificate: { name } }) =>
      dated(
        on,
        `${name.zh}的登记已更正，以新的领取通知书为准`,
        `the record of your ${name.en} was corrected; the new notice holds`,
      ),
    document: () => 'collectionNotice',
  },
}

function saidOf(certificate: Certificate, { masked }: LineWriter) {
  const { name, issuedOn, copies } = certificate
  const number = maskedNumber(certificate, masked.number)
  const validity = validityText(certificate)
  return [
    { zh: `${name.zh}，编号 ${number}`, en: `${name.en}, number ${number}` },
    { zh: `发证日期 ${issuedOn}，有效期 ${validity.zh}`, en: `issued on ${issuedOn}, valid ${validity.en}` },
    { zh: `份数 ${copies}`, en: `copies: ${copies}` },
  ]
}

function madeBy({ nameOf }: LineWriter, id: string) {
  const name = nameOf(id)
  return { zh: `制证人：${name}`, en: `made by ${name}` }
}

/** Without the number, which some certificates share with their holder. */
function inputsOf(certificate: Certificate) {
  return [
    input('证照', 'certificate', certificate.name),
    input('发证日期', 'issued on', certificate.issuedOn),
    input('有效期', 'valid', validityText(certificate)),
  ]
}
