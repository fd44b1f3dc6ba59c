import { type Element, fieldsOf, Malformed, tag } from '../der/index.ts';
import { type GeneralName, generalNameOf } from '../name/index.ts';
import type { Certificate } from './certificate.ts';
import { readExtension } from './extension.ts';
import { NAME_CONSTRAINTS } from './extension-id.ts';

/** RFC 5280 §4.2.1.10: `permitted` undefined does not restrict; minimum and maximum are always 0 and absent there. */
export interface NameConstraints {
  readonly permitted: readonly GeneralName[] | undefined;
  readonly excluded: readonly GeneralName[] | undefined;
}

export function nameConstraintsOf({ extensions }: Certificate): NameConstraints | undefined {
  return readExtension(extensions, NAME_CONSTRAINTS, (value) => {
    const fields = fieldsOf(value, 'NameConstraints');
    const permitted = fields.maybe(tag.context(0));
    const excluded = fields.maybe(tag.context(1));
    fields.close();
    return { permitted: permitted?.children().map(subtreeOf), excluded: excluded?.children().map(subtreeOf) };
  });
}

function subtreeOf(element: Element): GeneralName {
  const fields = fieldsOf(element, 'GeneralSubtree');
  const base = generalNameOf(fields.any('base'));
  const minimum = fields.maybe(tag.contextPrimitive(0));
  fields.close();
  if (minimum?.content.some((octet) => octet !== 0)) throw new Malformed('minimum of a subtree is not 0');
  return base;
}
