import { type Element, fieldsOf, oidOf, tag } from '../der/index.ts';

/** AlgorithmIdentifier of RFC 5280 §4.1.1.2. */
export interface AlgorithmIdentifier {
  readonly oid: string;
  /** undefined where the field is absent, which is not the same as NULL. */
  readonly parameters: Element | undefined;
  readonly bytes: Uint8Array;
}

export function algorithmIdentifierOf(element: Element): AlgorithmIdentifier {
  const fields = fieldsOf(element, 'AlgorithmIdentifier');
  const oid = oidOf(fields.take(tag.OBJECT_IDENTIFIER, 'algorithm'));
  const parameters = fields.nextTag === undefined ? undefined : fields.any('parameters');
  fields.close();
  return { oid, parameters, bytes: element.whole };
}

/** True where the algorithm takes no parameters: the field is absent, or NULL as older encoders write. */
export function hasNoParameters({ parameters }: AlgorithmIdentifier): boolean {
  return parameters === undefined || (parameters.tag === tag.NULL && parameters.length === 0);
}
