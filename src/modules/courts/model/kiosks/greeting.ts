/** What a kiosk says of itself every few minutes. */
export interface Greeting {
  readonly id: string;
  /** Grows with every greeting that it tries to send. */
  readonly counter: number;
  /** The word it was told last. */
  readonly word: string;
  /** Milliseconds of its own clock. */
  readonly at: number;
  readonly version: string;
  readonly screen: string;
  /** Errors since the greeting before. */
  readonly errors: number;
  readonly lastError: string;
  readonly isStorageFull: boolean;
}

const LONGEST = 2000;

/** @returns undefined for what no page of ours would send */
export function readGreeting(text: string): Greeting | undefined {
  const said = text.length <= LONGEST ? parse(text) : undefined;
  if (typeof said !== 'object' || said === null) return undefined;
  const { id, counter, word, at, version, screen, errors, lastError, isStorageFull } = said as Record<string, unknown>;
  if (typeof id !== 'string' || typeof word !== 'string' || typeof version !== 'string') return undefined;
  if (typeof screen !== 'string' || typeof lastError !== 'string' || typeof isStorageFull !== 'boolean')
    return undefined;
  if (!isCount(counter) || !isCount(errors) || typeof at !== 'number' || !Number.isFinite(at)) return undefined;
  const clean = (text: string, most: number) => text.replace(/\p{Cc}/gu, ' ').slice(0, most);
  return {
    ...{ id, counter, word, at, errors: Math.min(errors, 1000), isStorageFull },
    ...{ version: clean(version, 40), screen: clean(screen, 40), lastError: clean(lastError, 200) },
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // No JSON: nothing of ours.
    return undefined;
  }
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
