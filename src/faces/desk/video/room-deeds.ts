import type { DocumentId } from '#modules/cases';
import {
  admitSeat,
  COUNTDOWN_SECONDS,
  changePhase,
  decideFailure,
  type FailureId,
  giveFloor,
  hidePage,
  identifySeat,
  isPhaseStep,
  isStepOfJudge,
  keepInClosedPart,
  muteSeat,
  type RoomDeed,
  removeSeat,
  type SeatId,
  sendSeatOut,
  showPage,
  spotlightSeat,
} from '#modules/conference';
import { timeField } from '#modules/hearings';
import type { Act } from '#platform/audit';
import { atTime, legalDay } from '#platform/clock';
import { type FieldError, type FormRequest, httpErrors, optional, readForm } from '#platform/http';
import { parseId } from '#platform/ids';
import { attempt } from '../hearing-words/refused.ts';
import type { OpenRoom } from './desk-room.ts';
import { deskVideoTexts } from './texts.ts';

type Errors = readonly FieldError[];
type Deed = (request: FormRequest, room: OpenRoom) => Promise<Errors>;

/** What the forms of the panel ask for, by the value of their button. @returns what is wrong */
export const roomDeeds: Readonly<Record<string, Deed>> = {
  step,
  pause,
  end: async (request, room) => {
    if (request.form.sure !== 'yes') return [{ field: 'sure', text: deskVideoTexts(request.lang).sureMissing }];
    return await step({ ...request, form: { ...request.form, step: 'end' } }, room);
  },
  identify,
  admit: onSeat('admit', 'conference.admit-seat', admitSeat),
  out: onSeat('admit', 'conference.send-seat-out', sendSeatOut),
  mute: onSeat('mute', 'conference.mute-seat', (on, act, seat) => muteSeat(on, act, { ...seat, isMuted: true })),
  unmute: onSeat('mute', 'conference.mute-seat', (on, act, seat) => muteSeat(on, act, { ...seat, isMuted: false })),
  large: onSeat('spotlight', 'conference.spotlight-seat', spotlightSeat),
  small: onSeat('spotlight', 'conference.spotlight-seat', (on, act, seat) =>
    spotlightSeat(on, act, { ...seat, seatId: null }),
  ),
  'keep-out': onSeat('close-part', 'conference.keep-in-closed-part', (on, act, seat) =>
    keepInClosedPart(on, act, { ...seat, stays: false }),
  ),
  'keep-in': onSeat('close-part', 'conference.keep-in-closed-part', (on, act, seat) =>
    keepInClosedPart(on, act, { ...seat, stays: true }),
  ),
  remove,
  floor,
  decide,
  show,
  hide: async ({ platform, lang }, { roomId, actTo }) =>
    await tried(lang, 'document', () => hidePage(platform, actTo('conference.hide-page', 'show-page'), { roomId })),
};

async function tried(lang: FormRequest['lang'], field: string, work: () => Promise<unknown>): Promise<Errors> {
  const done = await attempt(lang, field, work, {
    CONFERENCE_REASON_MISSING: 'remove-reason',
    CONFERENCE_AUTHORITY_MISSING: field.replace('seat-', 'authority-'),
    CONFERENCE_PAGE_WRONG: 'page',
  });
  return done.ok ? [] : done.errors;
}

type SeatDeed = (
  platform: FormRequest['platform'],
  act: Act,
  seat: { readonly roomId: OpenRoom['roomId']; readonly seatId: SeatId },
) => Promise<unknown>;

function onSeat(deed: RoomDeed, action: string, run: SeatDeed): Deed {
  return async ({ platform, lang, form }, { roomId, actTo }) => {
    const seatId = seatOf(form.seat);
    return await tried(lang, `seat-${seatId}`, () => run(platform, actTo(action, deed), { roomId, seatId }));
  };
}

/** @throws HTTP_BAD_REQUEST */
function seatOf(text: string | undefined): SeatId {
  const id = parseId<SeatId>(text);
  if (!id) throw httpErrors('HTTP_BAD_REQUEST');
  return id;
}

async function step({ platform, lang, form }: FormRequest, { roomId, actTo }: OpenRoom): Promise<Errors> {
  const { step: asked = '' } = form;
  if (!isPhaseStep(asked)) throw httpErrors('HTTP_BAD_REQUEST');
  const act = actTo('conference.change-phase', isStepOfJudge(asked) ? 'close-part' : 'conduct');
  const change = { roomId, step: asked, countdownSeconds: COUNTDOWN_SECONDS };
  return await tried(lang, 'state', () => changePhase(platform, act, change));
}

async function pause({ platform, lang, form }: FormRequest, { roomId, actTo }: OpenRoom): Promise<Errors> {
  const read = readForm({ time: optional(timeField) }, form, lang);
  if (!read.ok) return read.errors;
  const now = platform.clock.now();
  const resumesAt = read.values.time ? atTime(legalDay(now), read.values.time) : undefined;
  if (resumesAt && Temporal.Instant.compare(resumesAt, now) <= 0)
    return [{ field: 'time', text: deskVideoTexts(lang).timePast }];
  const reason = form.reason?.trim() ?? '';
  if (reason === '') return [{ field: 'pause-reason', text: deskVideoTexts(lang).reasonMissing }];
  const change = { roomId, step: 'pause' as const, resumesAt, reason };
  return await tried(lang, 'pause-reason', () =>
    changePhase(platform, actTo('conference.change-phase', 'conduct'), change),
  );
}

/** The judge has seen the paper: whoever is known is let in with the same press. */
async function identify({ platform, lang, form }: FormRequest, { roomId, actTo }: OpenRoom): Promise<Errors> {
  const seatId = seatOf(form.seat);
  const { document = '', authority = '' } = form;
  return await tried(lang, `seat-${seatId}`, async () => {
    const seat = { roomId, seatId };
    await identifySeat(platform, actTo('conference.identify-seat', 'identify'), { ...seat, document, authority });
    await admitSeat(platform, actTo('conference.admit-seat', 'admit'), seat);
  });
}

async function remove({ platform, lang, form }: FormRequest, { roomId, actTo }: OpenRoom): Promise<Errors> {
  const removed = { roomId, seatId: seatOf(form.seat), reason: form.reason ?? '' };
  return await tried(lang, 'remove-reason', () =>
    removeSeat(platform, actTo('conference.remove-seat', 'remove'), removed),
  );
}

async function floor({ platform, lang, form }: FormRequest, { roomId, actTo }: OpenRoom): Promise<Errors> {
  const asked = parseId<SeatId>(form.asked) ?? null;
  const asker = seatOf(form.asker);
  const given = { roomId, asker, asked: asked === asker ? null : asked };
  return await tried(lang, 'asker', () => giveFloor(platform, actTo('conference.give-floor', 'give-floor'), given));
}

/** A break is announced with the decision; putting off has a form of its own. */
async function decide(request: FormRequest, room: OpenRoom): Promise<Errors> {
  const { platform, lang, form } = request;
  const failureId = parseId<FailureId>(form.failure);
  if (!failureId) throw httpErrors('HTTP_BAD_REQUEST');
  const { roomId, actTo, panel } = room;
  const decision = form.decision ?? '';
  const errors = await tried(lang, 'failures', () =>
    decideFailure(platform, actTo('conference.decide-failure', 'decide-failure'), { roomId, failureId, decision }),
  );
  if (errors.length > 0 || decision !== 'pause' || !panel.steps.includes('pause')) return errors;
  return await step({ ...request, form: { step: 'pause' } }, room);
}

async function show({ platform, lang, form }: FormRequest, { roomId, actTo }: OpenRoom): Promise<Errors> {
  const documentId = parseId<DocumentId>(form.document);
  if (!documentId) return [{ field: 'document', text: deskVideoTexts(lang).documentMissing }];
  const page = { roomId, documentId, page: Number(form.page || '1') };
  return await tried(lang, 'document', () => showPage(platform, actTo('conference.show-page', 'show-page'), page));
}
