import { caseTexts, getCase } from '#modules/cases';
import { findGuest, type Guest, type SeatId } from '#modules/conference';
import type { FloorFact } from '#modules/conference/events';
import type { HearingId } from '#modules/hearings';
import type { Reads } from '#platform/db';
import type { Lang } from '#platform/i18n';
import { parseId } from '#platform/ids';
import { minutesTexts } from '../locales/index.ts';
import { findHearing } from '../store/hearing-store.ts';

/** Guests of a hearing are no participants of its case: a mark of theirs carries role and name in its words, in the language of the case. */
export async function wordsOfGuests(on: Reads, hearingId: HearingId, { guests }: FloorFact): Promise<string> {
  const [asker, asked] = [await guestAt(on, guests?.asker), await guestAt(on, guests?.asked)];
  const hearing = asker || asked ? await findHearing(on, hearingId) : undefined;
  if (!hearing) return '';
  const { language } = await getCase(on, hearing.case_id);
  const { speaks, isAsked } = minutesTexts(language).guests;
  return [asker && speaks(called(language, asker)), asked && isAsked(called(language, asked))]
    .filter(Boolean)
    .join('. ');
}

async function guestAt(on: Reads, seat: string | null | undefined): Promise<Guest | undefined> {
  const id = parseId<SeatId>(seat ?? undefined);
  return id && (await findGuest(on, id));
}

const called = (lang: Lang, { role, name }: Guest) => ({ role: caseTexts(lang).roles[role], name });
