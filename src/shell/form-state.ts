import { isHouseError } from '#platform/errors';
import type { FieldError } from '#platform/http';
import type { Lang } from '#platform/i18n';

/** What a form shows: the answers as typed and what is wrong with them. */
export interface FormState {
  readonly values: Readonly<Record<string, string>>;
  readonly errors: readonly FieldError[];
}

export const emptyForm: FormState = { values: {}, errors: [] };

export function errorOf({ errors }: FormState, field: string): string | undefined {
  return errors.find((error) => error.field === field)?.text;
}

export type Attempted<Result> =
  | { readonly ok: true; readonly value: Result }
  | { readonly ok: false; readonly errors: readonly FieldError[]; readonly status: number };

/**
 * Does a deed; a refusal is told beside the field that can mend it, anything else goes on.
 * @param field its name, or how the code of the refusal chooses it
 */
export async function attempt<Result>(
  lang: Lang,
  field: string | ((code: string) => string),
  work: () => Promise<Result>,
): Promise<Attempted<Result>> {
  try {
    return { ok: true, value: await work() };
  } catch (thrown) {
    if (!isHouseError(thrown) || thrown.kind !== 'refusal') throw thrown;
    const name = typeof field === 'string' ? field : field(thrown.code);
    return { ok: false, errors: [{ field: name, text: thrown.say(lang) }], status: thrown.status === 429 ? 429 : 422 };
  }
}
