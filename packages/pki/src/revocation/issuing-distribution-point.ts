import { type DistributionPointName, distributionPointNameOf, type ReasonFlags } from '../certificate/index.ts';
import { booleanOf, type Element, fieldsOf, Malformed, namedBits, tag } from '../der/index.ts';

/** What a CRL speaks about (RFC 5280 §5.2.5). */
export interface IssuingDistributionPoint {
  readonly name: DistributionPointName | undefined;
  readonly onlyUserCertificates: boolean;
  readonly onlyAuthorityCertificates: boolean;
  readonly onlyAttributeCertificates: boolean;
  readonly onlyReasons: ReasonFlags | undefined;
  readonly isIndirect: boolean;
  readonly bytes: Uint8Array;
}

export function issuingDistributionPointOf(element: Element): IssuingDistributionPoint {
  const fields = fieldsOf(element, 'IssuingDistributionPoint');
  const name = fields.maybe(tag.context(0));
  const flag = (number: number) => {
    const field = fields.maybe(tag.contextPrimitive(number));
    return field !== undefined && booleanOf(field);
  };
  const onlyUserCertificates = flag(1);
  const onlyAuthorityCertificates = flag(2);
  const reasons = fields.maybe(tag.contextPrimitive(3));
  const isIndirect = flag(4);
  const onlyAttributeCertificates = flag(5);
  fields.close();
  const kinds = [onlyUserCertificates, onlyAuthorityCertificates, onlyAttributeCertificates].filter(Boolean);
  if (kinds.length > 1) throw new Malformed('a CRL only for two kinds of certificates', element.start);
  return {
    name: name && distributionPointNameOf(name),
    onlyUserCertificates,
    onlyAuthorityCertificates,
    onlyAttributeCertificates,
    onlyReasons: reasons && namedBits(reasons),
    isIndirect,
    bytes: element.whole,
  };
}
