/** What canonical JSON can carry here. */
export type Canonical =
  | string
  | number
  | boolean
  | null
  | readonly Canonical[]
  | { readonly [name: string]: Canonical };

/** JSON with sorted names and without spaces (RFC 8785 for texts and integers): one content has one form of bytes. */
export function canonicalJson(value: Canonical): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${fields.map(([name, one]) => `${JSON.stringify(name)}:${canonicalJson(one)}`).join(',')}}`;
  }
  if (typeof value === 'number' && !Number.isSafeInteger(value))
    throw new RangeError('only whole numbers are canonical');
  return JSON.stringify(value);
}

export function canonicalBytes(value: Canonical): Uint8Array {
  return new TextEncoder().encode(canonicalJson(value));
}
