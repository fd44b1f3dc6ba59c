import { type Certificate, readCertificate } from '../certificate/index.ts';
import { type Element, fieldsOf, Malformed, only, tag } from '../der/index.ts';
import { type Crl, type OcspResponse, readBasicOcspResponse, readCrl } from '../revocation/index.ts';
import type { Attributes } from './attribute.ts';
import { CERTIFICATE_VALUES, REVOCATION_VALUES } from './content-type.ts';

/** Evidence that long-term CAdES keeps in unsigned attributes (ETSI EN 319 122-1 annex A). */
export interface EvidenceValues {
  readonly certificates: readonly Certificate[];
  readonly crls: readonly Crl[];
  readonly ocspResponses: readonly OcspResponse[];
}

/** Reads what can be read: unsigned values are only offers, each is verified where it is used. */
export function evidenceValuesOf(attributes: Attributes): EvidenceValues {
  const certificates = (attributes.get(CERTIFICATE_VALUES) ?? []).flatMap((value) =>
    readable(value, (list) => fieldsOf(list, 'CertificateValues').rest()),
  );
  const revocations = attributes.get(REVOCATION_VALUES) ?? [];
  return {
    certificates: certificates.flatMap((one) => readable(one, ({ whole }) => [readCertificate(whole)])),
    crls: revocations
      .flatMap((value) => listedUnder(value, 0))
      .flatMap((one) => readable(one, ({ whole }) => [readCrl(whole)])),
    ocspResponses: revocations
      .flatMap((value) => listedUnder(value, 1))
      .flatMap((one) => readable(one, ({ whole }) => [readBasicOcspResponse(whole)])),
  };
}

/** RevocationValues { crlVals [0], ocspVals [1], otherRevVals [2] }. */
function listedUnder(value: Element, number: number): Element[] {
  return readable(value, (list) => {
    const field = fieldsOf(list, 'RevocationValues')
      .rest()
      .find((one) => one.tag === tag.context(number));
    return field ? only(field, 'values').children() : [];
  });
}

function readable<T>(element: Element, read: (element: Element) => T[]): T[] {
  try {
    return read(element);
  } catch (refused) {
    if (refused instanceof Malformed) return [];
    throw refused;
  }
}
