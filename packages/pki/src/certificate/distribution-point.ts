import { type Element, fieldsOf, Malformed, namedBits, only, tag } from '../der/index.ts';
import { type GeneralName, generalNamesOf } from '../name/index.ts';
import { type Extensions, readExtension } from './extension.ts';
import { CRL_DISTRIBUTION_POINTS, FRESHEST_CRL } from './extension-id.ts';

/** Bits of ReasonFlags (RFC 5280 §4.2.1.13); bit 0 is unused. */
export type ReasonFlags = ReadonlySet<number>;

/** DistributionPointName: full names, or a name to be appended to that of the CRL issuer. */
export type DistributionPointName =
  | { readonly form: 'full'; readonly names: readonly GeneralName[] }
  | { readonly form: 'relative'; readonly relativeName: Element };

/** RFC 5280 §4.2.1.13. */
export interface DistributionPoint {
  readonly name: DistributionPointName | undefined;
  readonly reasons: ReasonFlags | undefined;
  readonly crlIssuer: readonly GeneralName[] | undefined;
}

export function distributionPointNameOf(element: Element): DistributionPointName {
  const name = only(element, 'DistributionPointName');
  if (name.tag === tag.context(0)) return { form: 'full', names: generalNamesOf(name) };
  if (name.tag === tag.context(1)) return { form: 'relative', relativeName: name };
  throw new Malformed('DistributionPointName', name.start);
}

function distributionPointOf(element: Element): DistributionPoint {
  const fields = fieldsOf(element, 'DistributionPoint');
  const name = fields.maybe(tag.context(0));
  const reasons = fields.maybe(tag.contextPrimitive(1));
  const crlIssuer = fields.maybe(tag.context(2));
  fields.close();
  return {
    name: name && distributionPointNameOf(name),
    reasons: reasons && namedBits(reasons),
    crlIssuer: crlIssuer && generalNamesOf(crlIssuer),
  };
}

function pointsOf(extensions: Extensions, oid: string): readonly DistributionPoint[] {
  return (
    readExtension(extensions, oid, (value) =>
      fieldsOf(value, 'CRLDistributionPoints').rest().map(distributionPointOf),
    ) ?? []
  );
}

export function crlDistributionPointsOf({ extensions }: { extensions: Extensions }): readonly DistributionPoint[] {
  return pointsOf(extensions, CRL_DISTRIBUTION_POINTS);
}

/** Where delta CRLs lie (RFC 5280 §4.2.1.15, §5.2.6). */
export function freshestCrlOf({ extensions }: { extensions: Extensions }): readonly DistributionPoint[] {
  return pointsOf(extensions, FRESHEST_CRL);
}
