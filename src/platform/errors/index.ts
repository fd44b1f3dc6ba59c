import type { Lang } from '#platform/i18n';

/**
 * refusal: the law or the state says no (4xx), told to the person with what to do next.
 * fault: ours or the world's (5xx), gets an incident number, retried when transient.
 * breach: a broken seal, a forged signature, a split log; always journaled and alarmed.
 */
export type ErrorKind = 'refusal' | 'fault' | 'breach';

export type ErrorParams = Readonly<Record<string, string | number>>;

export type Message = string | ((params: never) => string);

export interface ErrorRow<Key extends string> {
  readonly kind: ErrorKind;
  /** HTTP status. */
  readonly status: number;
  /** Key of the sentence in the module's `errors` texts. */
  readonly text: Key;
  /** True when the same call may succeed later without a change of its input. */
  readonly retry?: boolean;
}

/** What every module throws: a closed code, and the sentence of it in each language; never personal data in `message`. */
export class HouseError extends Error {
  override readonly name = 'HouseError';
  readonly code: string;
  readonly kind: ErrorKind;
  readonly status: number;
  readonly retry: boolean;
  readonly params: ErrorParams;
  readonly #say: (lang: Lang) => string;

  constructor(
    code: string,
    row: ErrorRow<string>,
    say: (lang: Lang) => string,
    params: ErrorParams,
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.code = code;
    this.kind = row.kind;
    this.status = row.status;
    this.retry = row.retry ?? false;
    this.params = params;
    this.#say = say;
  }

  say(lang: Lang): string {
    return this.#say(lang);
  }
}

export interface ErrorTable<Code extends string> {
  readonly codes: readonly Code[];
  readonly rows: Readonly<Record<Code, ErrorRow<string>>>;
  /** Makes the error to throw. */
  (code: Code, params?: ErrorParams, options?: ErrorOptions): HouseError;
}

/**
 * Declares a module's errors.ts.
 * @param rows every code with its status and text key
 * @param texts the module's `errors` texts by language; a text is a sentence or a function of the params
 */
export function defineErrors<Code extends string, Key extends string>(
  rows: Readonly<Record<Code, ErrorRow<Key>>>,
  texts: (lang: Lang) => Readonly<Record<Key, Message>>,
): ErrorTable<Code> {
  const make = (code: Code, params: ErrorParams = {}, options?: ErrorOptions): HouseError => {
    const row = rows[code];
    const say = (lang: Lang): string => {
      const message = texts(lang)[row.text];
      return typeof message === 'string' ? message : (message as (given: ErrorParams) => string)(params);
    };
    return new HouseError(code, row, say, params, options);
  };
  return Object.assign(make, { codes: Object.keys(rows) as Code[], rows });
}

export function isHouseError(thrown: unknown, code?: string): thrown is HouseError {
  return thrown instanceof HouseError && (code === undefined || thrown.code === code);
}
