import { type Element, fieldsOf, Malformed, oidOf, smallInteger, tag, textOf } from '../der/index.ts';
import type { Certificate } from './certificate.ts';
import { readExtension } from './extension.ts';
import { CERTIFICATE_POLICIES, INHIBIT_ANY_POLICY, POLICY_CONSTRAINTS, POLICY_MAPPINGS } from './extension-id.ts';

export const ANY_POLICY = '2.5.29.32.0';

/** PolicyInformation of RFC 5280 §4.2.1.4. */
export interface Policy {
  readonly id: string;
  /** PolicyQualifierInfo as received. */
  readonly qualifiers: readonly Element[];
}

export function policiesOf({ extensions }: Certificate): readonly Policy[] | undefined {
  return readExtension(extensions, CERTIFICATE_POLICIES, (value) => {
    const policies = fieldsOf(value, 'CertificatePolicies').rest().map(policyOf);
    const ids = new Set(policies.map(({ id }) => id));
    if (policies.length === 0 || ids.size !== policies.length) throw new Malformed('policies are empty or repeated');
    return policies;
  });
}

function policyOf(element: Element): Policy {
  const fields = fieldsOf(element, 'PolicyInformation');
  const id = oidOf(fields.take(tag.OBJECT_IDENTIFIER, 'policyIdentifier'));
  const qualifiers = fields.maybe(tag.SEQUENCE)?.children() ?? [];
  fields.close();
  return { id, qualifiers };
}

/** RFC 5280 §4.2.1.5. */
export interface PolicyMapping {
  readonly issuerPolicy: string;
  readonly subjectPolicy: string;
}

export function policyMappingsOf({ extensions }: Certificate): readonly PolicyMapping[] {
  const mappings = readExtension(extensions, POLICY_MAPPINGS, (value) => fieldsOf(value, 'PolicyMappings').rest());
  return (mappings ?? []).map((element) => {
    const fields = fieldsOf(element, 'PolicyMapping');
    const issuerPolicy = oidOf(fields.take(tag.OBJECT_IDENTIFIER, 'issuerDomainPolicy'));
    const subjectPolicy = oidOf(fields.take(tag.OBJECT_IDENTIFIER, 'subjectDomainPolicy'));
    fields.close();
    return { issuerPolicy, subjectPolicy };
  });
}

/** RFC 5280 §4.2.1.11: after how many further certificates the rule begins; undefined: never. */
export interface PolicyConstraints {
  readonly requireExplicitPolicy: number | undefined;
  readonly inhibitPolicyMapping: number | undefined;
}

export function policyConstraintsOf({ extensions }: Certificate): PolicyConstraints | undefined {
  return readExtension(extensions, POLICY_CONSTRAINTS, (value) => {
    const fields = fieldsOf(value, 'PolicyConstraints');
    const explicit = fields.maybe(tag.contextPrimitive(0));
    const mapping = fields.maybe(tag.contextPrimitive(1));
    fields.close();
    return {
      requireExplicitPolicy: explicit && skipCerts(explicit),
      inhibitPolicyMapping: mapping && skipCerts(mapping),
    };
  });
}

/** RFC 5280 §4.2.1.14. */
export function inhibitAnyPolicyOf({ extensions }: Certificate): number | undefined {
  return readExtension(extensions, INHIBIT_ANY_POLICY, (value) => {
    if (value.tag !== tag.INTEGER) throw new Malformed('InhibitAnyPolicy', value.start);
    return skipCerts(value);
  });
}

function skipCerts(element: Element): number {
  const count = smallInteger(element);
  if (count < 0) throw new Malformed('negative SkipCerts', element.start);
  return count;
}

const USER_NOTICE = '1.3.6.1.5.5.7.2.2';

/** explicitText of the user notices of a policy (RFC 5280 §4.2.1.4), to be shown as the authority's words, not ours. */
export function userNoticesOf(policy: Policy): string[] {
  return policy.qualifiers.flatMap((qualifier) => {
    const fields = fieldsOf(qualifier, 'PolicyQualifierInfo');
    if (oidOf(fields.take(tag.OBJECT_IDENTIFIER, 'policyQualifierId')) !== USER_NOTICE) return [];
    const text = fieldsOf(fields.any('qualifier'), 'UserNotice')
      .rest()
      .findLast(({ tag: kind }) => kind !== tag.SEQUENCE);
    return text ? [textOf(text) ?? ''] : [];
  });
}
