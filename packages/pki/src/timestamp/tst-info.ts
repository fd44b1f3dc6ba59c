import { type AlgorithmIdentifier, algorithmIdentifierOf } from '../algorithm/index.ts';
import { type Extensions, extensionsOf, NO_EXTENSIONS } from '../certificate/index.ts';
import {
  booleanOf,
  decodeTime,
  type Element,
  fieldsOf,
  integerOctets,
  Malformed,
  octetsOf,
  oidOf,
  readElement,
  smallInteger,
  tag,
} from '../der/index.ts';

/** TSTInfo (RFC 3161 §2.4.2). */
export interface TstInfo {
  readonly policy: string;
  readonly imprintAlgorithm: AlgorithmIdentifier;
  readonly imprint: Uint8Array;
  readonly serial: Uint8Array;
  readonly genTime: Temporal.Instant;
  /** Milliseconds that the clock may be off to each side; 0 where the authority does not say. */
  readonly accuracyMs: number;
  readonly isOrdered: boolean;
  readonly nonce: Uint8Array | undefined;
  readonly extensions: Extensions;
}

/** @throws Malformed */
export function readTstInfo(bytes: Uint8Array): TstInfo {
  const fields = fieldsOf(readElement(bytes), 'TSTInfo');
  if (smallInteger(fields.take(tag.INTEGER, 'version')) !== 1) throw new Malformed('version of TSTInfo');
  const policy = oidOf(fields.take(tag.OBJECT_IDENTIFIER, 'policy'));
  const imprint = imprintOf(fields.take(tag.SEQUENCE, 'messageImprint'));
  const serial = integerOctets(fields.take(tag.INTEGER, 'serialNumber'));
  const genTime = decodeTime(fields.take(tag.GENERALIZED_TIME, 'genTime'));
  const accuracy = fields.maybe(tag.SEQUENCE);
  const ordering = fields.maybe(tag.BOOLEAN);
  const nonce = fields.maybe(tag.INTEGER);
  fields.maybe(tag.context(0));
  const extensions = fields.maybe(tag.context(1));
  fields.close();
  return {
    policy,
    ...imprint,
    serial,
    genTime,
    accuracyMs: accuracy ? accuracyOf(accuracy) : 0,
    isOrdered: ordering !== undefined && booleanOf(ordering),
    nonce: nonce && integerOctets(nonce),
    extensions: extensions ? extensionsOf(extensions) : NO_EXTENSIONS,
  };
}

/** MessageImprint: the hash and the name of the hash algorithm. */
export function imprintOf(element: Element): Pick<TstInfo, 'imprintAlgorithm' | 'imprint'> {
  const fields = fieldsOf(element, 'MessageImprint');
  const imprintAlgorithm = algorithmIdentifierOf(fields.any('hashAlgorithm'));
  const imprint = octetsOf(fields.take(tag.OCTET_STRING, 'hashedMessage'));
  fields.close();
  return { imprintAlgorithm, imprint };
}

/** Seconds, milliseconds, microseconds; rounded up to milliseconds. */
function accuracyOf(element: Element): number {
  const fields = fieldsOf(element, 'Accuracy');
  const seconds = fields.maybe(tag.INTEGER);
  const millis = fields.maybe(tag.contextPrimitive(0));
  const micros = fields.maybe(tag.contextPrimitive(1));
  fields.close();
  const value = (part: Element | undefined) => (part ? smallInteger(part) : 0);
  const total = value(seconds) * 1000 + value(millis) + Math.ceil(value(micros) / 1000);
  if (total < 0) throw new Malformed('negative accuracy', element.start);
  return total;
}
