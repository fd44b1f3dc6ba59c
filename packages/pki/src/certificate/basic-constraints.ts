import { booleanOf, fieldsOf, Malformed, smallInteger, tag } from '../der/index.ts';
import type { Certificate } from './certificate.ts';
import { readExtension } from './extension.ts';
import { BASIC_CONSTRAINTS } from './extension-id.ts';

/** RFC 5280 §4.2.1.9. */
export interface BasicConstraints {
  readonly isAuthority: boolean;
  /** Most intermediate certificates, self-issued ones not counted; undefined without limit. */
  readonly maxPathLength: number | undefined;
}

export function basicConstraintsOf({ extensions }: Certificate): BasicConstraints | undefined {
  return readExtension(extensions, BASIC_CONSTRAINTS, (value) => {
    const fields = fieldsOf(value, 'BasicConstraints');
    const authority = fields.maybe(tag.BOOLEAN);
    const length = fields.maybe(tag.INTEGER);
    fields.close();
    const maxPathLength = length && smallInteger(length);
    if (maxPathLength !== undefined && maxPathLength < 0) throw new Malformed('negative path length', value.start);
    return { isAuthority: authority !== undefined && booleanOf(authority), maxPathLength };
  });
}
