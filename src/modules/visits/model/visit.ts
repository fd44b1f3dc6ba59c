import type { ContactId } from '#modules/notices';
import type { PersonId } from '#platform/ids';

export type VisitKind = 'reception' | 'open_day';
export type VisitSource = 'site' | 'kiosk';
/** called_off: by the visitor; closed: by the court. */
export type VisitState = 'booked' | 'called_off' | 'closed';

/** How the visitor is told of changes; `code`: not at all, for who stands at a kiosk and takes the code on paper. */
export type Visitor =
  | { readonly way: 'account'; readonly personId: PersonId }
  | { readonly way: 'contact'; readonly contactId: ContactId }
  | { readonly way: 'code' };

export const LONGEST_NAME = 120;
export const LONGEST_TOPIC = 300;
/** A family; larger groups call the court. */
export const MOST_PEOPLE = 5;

/** One line, without controls and doubled spaces. */
export function cleanLine(typed: string): string {
  return typed
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
