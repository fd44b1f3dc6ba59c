import { booleanOf, type Element, fieldsOf, Malformed, octetsOf, oidOf, readElement, tag } from '../der/index.ts';

/** One X.509 extension; `value` is the content of extnValue. */
export interface Extension {
  readonly oid: string;
  readonly isCritical: boolean;
  readonly value: Uint8Array;
}

export type Extensions = ReadonlyMap<string, Extension>;

export const NO_EXTENSIONS: Extensions = new Map();

const MAX_EXTENSIONS = 64;

/** @throws Malformed on an extension that stands twice: two readers would believe two values (RFC 5280 §4.2) */
export function extensionsOf(element: Element): Extensions {
  const found = new Map<string, Extension>();
  const children = element.children();
  if (children.length > MAX_EXTENSIONS) throw new Malformed(`more than ${MAX_EXTENSIONS} extensions`, element.start);
  for (const child of children) {
    const fields = fieldsOf(child, 'Extension');
    const oid = oidOf(fields.take(tag.OBJECT_IDENTIFIER, 'extnID'));
    const critical = fields.maybe(tag.BOOLEAN);
    const value = octetsOf(fields.take(tag.OCTET_STRING, 'extnValue'));
    fields.close();
    if (found.has(oid)) throw new Malformed(`extension ${oid} stands twice`, child.start);
    found.set(oid, { oid, isCritical: critical !== undefined && booleanOf(critical), value });
  }
  if (found.size === 0) throw new Malformed('empty Extensions', element.start);
  return found;
}

/** Reads the value of an extension when it is there. @throws Malformed */
export function readExtension<T>(extensions: Extensions, oid: string, read: (value: Element) => T): T | undefined {
  const extension = extensions.get(oid);
  return extension && read(readElement(extension.value));
}
