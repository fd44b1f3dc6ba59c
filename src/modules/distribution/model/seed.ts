import { sha256OfText } from './sha-256.ts';

/** Name and version of the recipe; it stands in every hash, so that no hash of another use fits. */
export const RECIPE = 'ashyq-draw/1';

/** Secrets promised ahead in each court: a draw uses one that was promised so many draws ago. */
export const PROMISED_AHEAD = 32;

/** @param secret 32 bytes in hexadecimal digits */
export interface PromisedSecret {
  readonly court: string;
  /** Place in the row of the court's promises; every number is used once, in order. */
  readonly number: number;
  readonly secret: string;
}

/** What the court publishes of a secret before it knows the case: SHA-256 of `ashyq-draw/1|promise|7517|41|<secret>`. */
export function promiseOf({ court, number, secret }: PromisedSecret): string {
  return sha256OfText([RECIPE, 'promise', court, number, secret].join('|'));
}

/**
 * SHA-256 of `ashyq-draw/1|seed|<court>|<case number>|<draw of the case>|<secret>`. Nothing else goes in: neither the
 * papers of the case, which a party writes, nor the list of judges, whose small print could be used to roll again.
 */
export function seedOf(of: {
  readonly court: string;
  readonly caseNumber: string;
  readonly draw: number;
  readonly secret: string;
}): string {
  return sha256OfText([RECIPE, 'seed', of.court, of.caseNumber, of.draw, of.secret].join('|'));
}
