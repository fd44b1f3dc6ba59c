import type { Keys } from '#platform';

const PURPOSE = 'notices.secret';
/** Private-use characters: no keyboard and no template writes them. */
const OPENING = '\uE0F0';
const CLOSING = '\uE0F1';
const MARKS = new RegExp(`${OPENING}([A-Za-z0-9]+)${CLOSING}`, 'g');

/** A field of a notice that is never stored in the open, e.g. a one-time code: sealed from the first, opened on its way out. */
export class Secret {
  readonly #sealed: string;

  constructor(sealed: string) {
    this.#sealed = sealed;
  }

  get sealed(): string {
    return this.#sealed;
  }
}

export function sealSecret(keys: Keys, text: string): Secret {
  return new Secret(keys.seal(PURPOSE, text));
}

/** Stands in a rendered text where the secret goes. */
export function markOf(field: string): string {
  return `${OPENING}${field}${CLOSING}`;
}

/** The text to send. @param sealedSecrets by field @throws Error when a mark has no value */
export function openMarks(keys: Keys, text: string, sealedSecrets: Readonly<Record<string, string>>): string {
  return text.replace(MARKS, (_mark, field: string) => {
    const sealed = sealedSecrets[field];
    if (sealed === undefined) throw new Error(`the secret ${field} is gone`);
    return keys.unseal(PURPOSE, sealed);
  });
}

/** The text for the ledger and the cabinet: dots where the secret was. */
export function hideMarks(text: string): string {
  return text.replace(MARKS, '••••••');
}
