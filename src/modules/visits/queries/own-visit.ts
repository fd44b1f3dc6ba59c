import type { ContactAddress } from '#modules/identity';
import type { Platform } from '#platform';
import { CODE_PURPOSE } from '../actions/draft-visit.ts';
import type { VisitKind } from '../model/visit.ts';
import { type Browser, browserMac, findDraft } from '../store/draft-store.ts';
import { findVisit } from '../store/visit-store.ts';
import { type ShownVisit, shownVisit } from './shown-visit.ts';

/** What a browser has typed and not booked yet. */
export interface VisitDraft {
  readonly kind: VisitKind;
  readonly courtCode: string;
  readonly startsAt: Temporal.Instant | null;
  readonly openDayId: string | null;
  readonly name: string;
  readonly topic: string;
  readonly people: number;
  readonly contact: ContactAddress | undefined;
}

/** @returns undefined when nothing is in work, or it was booked */
export async function findVisitDraft(
  platform: Platform,
  browser: Pick<Browser, 'token'>,
): Promise<VisitDraft | undefined> {
  const draft = await findDraft(platform.reads, browserMac(platform, browser));
  if (!draft || draft.visit_id) return undefined;
  const { contact_kind: kind, contact_address: address } = draft;
  return {
    ...{ kind: draft.kind, courtCode: draft.court_code, startsAt: draft.starts_at, openDayId: draft.open_day_id },
    ...{ name: draft.name, topic: draft.topic ?? '', people: draft.people },
    contact: kind && address ? { kind, address } : undefined,
  };
}

/** What a browser has just booked, with its code for a day. */
export async function findJustBooked(
  platform: Platform,
  browser: Pick<Browser, 'token'>,
): Promise<(ShownVisit & { readonly code: string }) | undefined> {
  const draft = await findDraft(platform.reads, browserMac(platform, browser));
  const visit = draft?.visit_id && (await findVisit(platform.reads, draft.visit_id));
  if (!visit || !draft.sealed_code) return undefined;
  return { ...shownVisit(visit), code: platform.keys.unseal(CODE_PURPOSE, draft.sealed_code) };
}
