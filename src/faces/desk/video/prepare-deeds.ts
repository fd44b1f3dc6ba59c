import type { ParticipantId } from '#modules/cases';
import {
  type Basis,
  type Invited,
  inviteSeat,
  openHearingRoom,
  placeSeat,
  type RoomId,
  type SeatId,
  type SiteId,
} from '#modules/conference';
import { getStaffHearing, type HearingSeen, setAttendance, setVideoLink } from '#modules/hearings';
import type { FieldError, FormRequest } from '#platform/http';
import { parseId } from '#platform/ids';
import { hearingAct } from '../hearing-words/desk-act.ts';
import { attempt } from '../hearing-words/refused.ts';
import type { DeskRoom } from './desk-room.ts';
import { deskVideoTexts } from './texts.ts';

type Errors = readonly FieldError[];

/** What the page shows after a deed: what is wrong, or the code that is told once. */
export interface Prepared {
  readonly errors: Errors;
  readonly said?: string;
  readonly invited?: Invited & { readonly seatId: SeatId };
}

export const isBasis = (text: string | undefined): text is Basis => text === 'motion' || text === 'initiative';

/** Says who takes part by video and why, and opens the room or adds their seats to it. */
export async function seatPeople(request: FormRequest, desk: DeskRoom): Promise<Prepared> {
  const { lang, formAll, form } = request;
  const texts = deskVideoTexts(lang);
  const ids = formAll.getAll('who').flatMap((text) => parseId<ParticipantId>(text) ?? []);
  const { basis } = form;
  const errors = [
    ...(ids.length === 0 ? [{ field: 'who', text: texts.whoMissing }] : []),
    ...(isBasis(basis) ? [] : [{ field: 'basis', text: texts.basisMissing }]),
  ];
  if (!isBasis(basis) || errors.length > 0) return { errors };
  const done = await attempt(lang, 'who', async () => await seatAll(request, desk, { ids, basis }));
  if (!done.ok) return { errors: done.errors };
  return { errors: [], said: desk.roomId ? texts.said.added : texts.said.opened };
}

async function seatAll(
  request: FormRequest,
  desk: DeskRoom,
  { ids, basis }: { readonly ids: readonly ParticipantId[]; readonly basis: Basis },
): Promise<void> {
  const { platform } = request;
  const { act, seen } = await linkVideo(request, desk);
  for (const participantId of ids)
    await setAttendance(platform, act, { ...(await seen()), participantId, byVideo: true });
  const roomId = await openHearingRoom(platform, desk.actTo('conference.open-room', 'open'), desk.hearing.id);
  for (const participantId of ids) {
    const place = { roomId, participantId, basis, siteId: null };
    await placeSeat(platform, desk.actTo('conference.place-seat', 'invite'), place);
  }
}

/** A hearing in which somebody takes part from afar has a video link. */
export async function linkVideo(request: FormRequest, desk: DeskRoom) {
  const { platform } = request;
  const act = hearingAct(request, 'hearings.set-attendance', 'set-video', desk.scope);
  const seen = async (): Promise<HearingSeen> => {
    const { id, version } = await getStaffHearing(platform.reads, act.actor, desk.hearing.id);
    return { id, version };
  };
  if (!desk.hearing.hasVideoLink) await setVideoLink(platform, act, { ...(await seen()), hasVideoLink: true });
  return { act, seen };
}

/** From a registered place, or from an own device. */
export async function placeOne(request: FormRequest, desk: DeskRoom & { readonly roomId: RoomId }): Promise<Prepared> {
  const { platform, lang, form } = request;
  const seatId = parseId<SeatId>(form.seat);
  const basis = isBasis(form.basis) ? form.basis : undefined;
  if (!seatId || !basis) return { errors: [{ field: `basis-${form.seat}`, text: deskVideoTexts(lang).basisMissing }] };
  const siteId = parseId<SiteId>(form.site) ?? null;
  const done = await attempt(lang, `site-${seatId}`, () =>
    placeSeat(platform, desk.actTo('conference.place-seat', 'invite'), { roomId: desk.roomId, seatId, basis, siteId }),
  );
  return done.ok ? { errors: [], said: deskVideoTexts(lang).said.placed } : { errors: done.errors };
}

/** Sends the code, or answers it for a talon. */
export async function inviteOne(request: FormRequest, desk: DeskRoom & { readonly roomId: RoomId }): Promise<Prepared> {
  const { platform, lang, form } = request;
  const seatId = parseId<SeatId>(form.seat);
  if (!seatId) return { errors: [{ field: 'seats', text: deskVideoTexts(lang).whoMissing }] };
  const way = form.deed === 'talon' ? 'talon' : 'notice';
  const asked = { roomId: desk.roomId, seatId, lang, way } as const;
  const done = await attempt(lang, `seat-${seatId}`, () =>
    inviteSeat(platform, desk.actTo('conference.invite-seat', 'invite'), asked),
  );
  if (!done.ok) return { errors: done.errors };
  // Whom nobody can be told by a message gets the code on paper.
  if (way === 'talon' || !done.value.isTold) return { errors: [], invited: { ...done.value, seatId } };
  return { errors: [], said: deskVideoTexts(lang).said.sent };
}
