import type { Text } from '#platform/i18n';
import type { Condition } from './condition.ts';
import type { Norm } from './norm.ts';
import type { PartyDetail } from './party.ts';

interface FieldBase {
  /** Unique in its form; the key of the answer for ever. */
  readonly id: string;
  readonly label: Text;
  readonly hint?: Text;
  /** Default false. */
  readonly isOptional?: boolean;
  readonly askedIf?: Condition;
}

export interface Option {
  readonly value: string;
  readonly label: Text;
  readonly hint?: Text;
}

export interface TextField extends FieldBase {
  readonly kind: 'text';
  readonly most: number;
  /** Default 1. */
  readonly lines?: number;
}

export interface MoneyField extends FieldBase {
  readonly kind: 'money';
}

export interface DateField extends FieldBase {
  readonly kind: 'date';
  readonly span: 'past' | 'any';
}

/** One of; the values are kept for ever, the words may change. */
export interface ChoiceField extends FieldBase {
  readonly kind: 'choice';
  readonly options: readonly Option[];
}

/** Any number of. */
export interface ChoicesField extends FieldBase {
  readonly kind: 'choices';
  readonly options: readonly Option[];
}

export interface YesNoField extends FieldBase {
  readonly kind: 'yes-no';
  /** Offers «білмеймін». */
  readonly hasUnknown?: boolean;
}

/** A category of disputes of the cases module, of this kind of case. */
export interface CategoryField extends FieldBase {
  readonly kind: 'category';
  readonly caseKind: string;
}

/** A ground of exemption from the state duty (TC RK art. 668), or `none`. */
export interface ExemptionField extends FieldBase {
  readonly kind: 'exemption';
}

/** A court that hears such cases in the first instance. */
export interface CourtField extends FieldBase {
  readonly kind: 'court';
}

/** A case in which the filer takes part. */
export interface CaseField extends FieldBase {
  readonly kind: 'case';
}

/** What a party is in the case: a role of the cases module. */
export type PartyRole = 'claimant' | 'respondent' | 'third_party' | 'representative';

export interface PartyField extends FieldBase {
  readonly kind: 'party';
  readonly role: PartyRole;
  readonly most: number;
  /** Filled in from the account of the one who files, when it is he. */
  readonly isFiler?: boolean;
  /** When it is not: whoever files for somebody else must not stand here. */
  readonly isFilerIf?: Condition;
  /** Details without which the party is not complete; the others may be unknown. */
  readonly needs: readonly PartyDetail[];
}

export interface DocumentKind {
  readonly key: string;
  readonly label: Text;
  /** The filing is not complete without it. */
  readonly neededIf?: Condition | true;
  readonly norm?: Norm;
}

/** Files, each with its kind and title; not kept among the answers. */
export interface DocumentsField extends FieldBase {
  readonly kind: 'documents';
  readonly kinds: readonly DocumentKind[];
}

export type Field =
  | TextField
  | MoneyField
  | DateField
  | ChoiceField
  | ChoicesField
  | YesNoField
  | CategoryField
  | ExemptionField
  | CourtField
  | CaseField
  | PartyField
  | DocumentsField;

export type FieldKind = Field['kind'];
