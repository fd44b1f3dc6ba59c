import { isSitting, type Phase } from './room.ts';
import type { Standing } from './seat.ts';

type Refusal =
  | 'CONFERENCE_NOT_SITTING'
  | 'CONFERENCE_PAGE_SEALED'
  | 'CONFERENCE_PAGE_WRONG'
  | 'CONFERENCE_PAGE_UNREADABLE';

/** A document of the file, as far as showing it asks. */
export interface Showable {
  /** Held from the other side, e.g. a motion for interim measures: it has no place in the file yet. */
  readonly isHeld: boolean;
  readonly mediaType: string;
  /** Undefined: nobody has counted them. */
  readonly pages: number | undefined;
}

const readable: readonly string[] = ['application/pdf', 'image/jpeg', 'image/png'];

/** What one side may not see is shown to nobody, and nothing is examined outside of the sitting. */
export function aPageIsShownInASitting(phase: Phase, document: Showable, page: number): Refusal | null {
  if (!isSitting(phase)) return 'CONFERENCE_NOT_SITTING';
  if (document.isHeld) return 'CONFERENCE_PAGE_SEALED';
  if (!readable.includes(document.mediaType)) return 'CONFERENCE_PAGE_UNREADABLE';
  const last = document.mediaType === 'application/pdf' ? (document.pages ?? 100_000) : 1;
  return Number.isInteger(page) && page >= 1 && page <= last ? null : 'CONFERENCE_PAGE_WRONG';
}

/** Seen by those in the room, while it sits; who was left outside of a closed part does not see what is shown there. */
export function seesShownPage(
  phase: Phase,
  { standing, isOfClosedPart }: { readonly standing: Standing; readonly isOfClosedPart: boolean },
): boolean {
  return isSitting(phase) && standing === 'admitted' && (phase !== 'closed_part' || isOfClosedPart);
}
