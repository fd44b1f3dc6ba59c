import type { Lang } from '#platform/i18n';
import type { ChoiceKey, LabelKey } from '../../locales/index.ts';

/** What a cell of a list may hold. */
export type FieldValue = string | number | boolean | Temporal.PlainDate | Temporal.PlainTime | readonly string[] | null;

export type FieldValues = Readonly<Record<string, FieldValue>>;

/** How a person enters it; a form draws its control from this. */
export type FieldInput = 'line' | 'text' | 'number' | 'date' | 'time' | 'phone' | 'choice' | 'choices' | 'mark';

/** One column: the same in the table of the database, in the form of the desk and in the CSV file. */
export interface Field {
  /** Column of the table and name of the input. */
  readonly name: string;
  readonly label: LabelKey;
  readonly input: FieldInput;
  readonly isRequired: boolean;
  /** False for what is only read in, such as the IIN of a new member of staff. */
  readonly isStored: boolean;
  /** The value is the whole name of a judge of the court; a form offers their names. */
  readonly isJudge?: true;
  readonly choices?: { readonly of: ChoiceKey; readonly codes: readonly string[] };
  /** Reads what a person typed or a file holds. @throws COURTS_FIELD_… */
  read(text: string): FieldValue;
  /** As people read it, in a file or on a page. */
  write(value: FieldValue, lang: Lang): string;
  /** As the form's control holds it. */
  fill(value: FieldValue): string;
}
