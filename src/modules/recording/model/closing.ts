import { isRecord } from './head.ts';

/** What the recorder says and signs at the end: `closing.json`. */
export interface Closing {
  /** How many entries each track has, and the hash that stands for all of them. */
  readonly heads: ReadonlyMap<string, { readonly n: number; readonly chain: string }>;
}

/** @returns nothing when it is no closing */
export function readClosing(text: string): Closing | undefined {
  try {
    const said: unknown = JSON.parse(text);
    return isRecord(said) ? { heads: headsOf(said.tracks) } : undefined;
  } catch (malformed) {
    if (malformed instanceof SyntaxError) return undefined;
    throw malformed;
  }
}

/** A record by name, or a list whose members carry their name. */
function headsOf(said: unknown): Closing['heads'] {
  const listed: readonly (readonly [unknown, unknown])[] = Array.isArray(said)
    ? said.map((one) => [isRecord(one) ? (one.track ?? one.name) : undefined, one])
    : Object.entries(isRecord(said) ? said : {});
  return new Map(
    listed.flatMap(([name, head]) => {
      if (typeof name !== 'string' || !isRecord(head)) return [];
      const { n, chain } = head;
      return typeof n === 'number' && typeof chain === 'string' ? [[name, { n, chain }] as const] : [];
    }),
  );
}
