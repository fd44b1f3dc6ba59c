import {
  basicConstraintsOf,
  type Certificate,
  type DistributionPoint,
  type DistributionPointName,
  type ReasonFlags,
} from '../certificate/index.ts';
import { der, type Element } from '../der/index.ts';
import { type GeneralName, type Name, readName } from '../name/index.ts';
import type { Crl } from './crl.ts';
import { ALL_REASONS } from './reason.ts';

/** A distribution point of a certificate that names none: its issuer's own list (RFC 5280 §6.3.3, last paragraph). */
export function impliedPoint(certificate: Certificate): DistributionPoint {
  const names: GeneralName[] = [{ form: 'directory', name: certificate.issuer }];
  return { name: { form: 'full', names }, reasons: undefined, crlIssuer: undefined };
}

/**
 * Reasons for which the CRL speaks about the certificate at this distribution point (RFC 5280 §6.3.3 b, d); undefined when
 * it does not. An attacker would show a list of another scope, in which the certificate can never stand.
 */
export function reasonsInScope(crl: Crl, certificate: Certificate, point: DistributionPoint): ReasonFlags | undefined {
  if (!isIssuerRight(crl, certificate, point)) return undefined;
  const { scope } = crl;
  if (scope) {
    if (scope.name && !isNameRight(scope.name, crl, certificate, point)) return undefined;
    const isAuthority = basicConstraintsOf(certificate)?.isAuthority ?? false;
    if (scope.onlyUserCertificates && isAuthority) return undefined;
    if (scope.onlyAuthorityCertificates && !isAuthority) return undefined;
    if (scope.onlyAttributeCertificates) return undefined;
  }
  return (point.reasons ?? ALL_REASONS).intersection(scope?.onlyReasons ?? ALL_REASONS);
}

function isIssuerRight(crl: Crl, certificate: Certificate, point: DistributionPoint): boolean {
  if (!point.crlIssuer) return crl.issuer.equals(certificate.issuer);
  const isNamed = point.crlIssuer.some((name) => name.form === 'directory' && name.name.equals(crl.issuer));
  return isNamed && (crl.scope?.isIndirect ?? false);
}

function isNameRight(
  scopeName: DistributionPointName,
  crl: Crl,
  certificate: Certificate,
  point: DistributionPoint,
): boolean {
  const inCrl = fullNames(scopeName, crl.issuer);
  const pointIssuer = point.crlIssuer?.find((name) => name.form === 'directory');
  const base = pointIssuer?.form === 'directory' ? pointIssuer.name : certificate.issuer;
  const inCertificate = point.name ? fullNames(point.name, base) : (point.crlIssuer ?? []);
  return inCrl.some((a) => inCertificate.some((b) => isSameName(a, b)));
}

function fullNames(name: DistributionPointName, base: Name): readonly GeneralName[] {
  return name.form === 'full' ? name.names : [{ form: 'directory', name: appended(base, name.relativeName) }];
}

function appended(base: Name, relativeName: Element): Name {
  const parts = base.relativeNames.map((attributes) => der.setOf(...attributes.map(encodedAttribute)));
  return readName(der.sequence(...parts, der.retagged(0x31, relativeName.whole)));
}

function encodedAttribute({ type, value }: { type: string; value: Element }): Uint8Array {
  return der.sequence(der.oid(type), value.whole);
}

/** Whether two general names are the same; forms without a comparison here never are. */
export function isSameName(a: GeneralName, b: GeneralName): boolean {
  if (a.form === 'directory' && b.form === 'directory') return a.name.equals(b.name);
  if (a.form === 'uri' && b.form === 'uri') return a.text === b.text;
  if (a.form === 'dns' && b.form === 'dns') return a.text.toLowerCase() === b.text.toLowerCase();
  return a.form === 'email' && b.form === 'email' && a.text === b.text;
}
