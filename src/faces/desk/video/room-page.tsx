import { type CaseDocument, caseErrors, listFile } from '#modules/cases';
import {
  enterOwnSeat,
  getOwnRoom,
  getRoomLog,
  listMediaOrigins,
  type OwnRoom,
  openShownPageAtDesk,
  passOfBrowser,
} from '#modules/conference';
import { isHouseError } from '#platform/errors';
import {
  content,
  type FieldError,
  type FormRequest,
  fragment,
  httpErrors,
  type Page,
  type PageRequest,
  type Reply,
  redirect,
} from '#platform/http';
import { framedView } from '#shell';
import { officeFor } from '../case-words/desk-reader.ts';
import { type OpenRoom, openPanel, videoAddress } from './desk-room.ts';
import { LogView } from './log-view.tsx';
import { videoTrail } from './prepare-page.tsx';
import { roomDeeds } from './room-deeds.ts';
import { RoomNow } from './room-now.tsx';
import { RoomView } from './room-view.tsx';
import { deskVideoTexts } from './texts.ts';

/** `/kk/desk/hearings/{id}/video/room`: the panel of the judge and the secretary. */
const roomPage: Page = {
  path: '/desk/hearings/:id/video/room',
  access: 'staff',
  isPersonal: true,
  get: async (request) => await show(request, await openPanel(request), []),
  post: async (request) => {
    const { form, lang } = request;
    const room = await openPanel(request);
    if (form.deed === 'sit' || form.deed === 'hall') return await sit(request, room, form.deed === 'hall');
    const deed = Object.hasOwn(roomDeeds, form.deed ?? '') ? roomDeeds[form.deed ?? ''] : undefined;
    if (!deed) throw httpErrors('HTTP_BAD_REQUEST');
    const errors = await deed(request, room);
    if (errors.length > 0) return await show(request, await openPanel(request), errors, form);
    const isPutOff = form.deed === 'decide' && form.decision === 'adjourn';
    return redirect(
      isPutOff
        ? `/${lang}/desk/hearings/${room.hearing.id}?open=adjourn#adjourn`
        : videoAddress(lang, room.hearing, '/room'),
    );
  },
};

/** The judge and the secretary sit down in this browser; a hall is a page of its own on the computer there. */
async function sit(request: FormRequest, { roomId, actTo, hearing }: OpenRoom, isForHall: boolean): Promise<Reply> {
  const { platform, lang, browserToken } = request;
  const asked = { roomId, isForHall, browser: browserToken() };
  const { seatId } = await enterOwnSeat(platform, actTo('conference.enter-own-seat', 'conduct'), asked);
  return redirect(isForHall ? `/${lang}/join/${seatId}` : videoAddress(lang, hearing, '/room'));
}

const roomNowPage: Page = {
  path: '/desk/hearings/:id/video/room/now',
  access: 'staff',
  isPersonal: true,
  get: async (request) => {
    const room = await openPanel(request);
    return fragment(<RoomNow {...{ lang: request.lang, room, now: request.platform.clock.now(), errors: [] }} />);
  },
};

/** `/kk/desk/hearings/{id}/video/shown`: the page that everybody sees now. */
const shownPage: Page = {
  path: '/desk/hearings/:id/video/shown',
  access: 'staff',
  isPersonal: true,
  get: async (request) => {
    const { roomId, actTo } = await openPanel(request);
    const { actor } = actTo('conference.open-shown-page', 'read-panel');
    const { mediaType, bytes } = await openShownPageAtDesk(request.platform, actor, roomId);
    const headers = {
      'content-security-policy': "default-src 'none'; frame-ancestors 'self'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    };
    return content(mediaType, bytes, { headers });
  },
};

/** `/kk/desk/hearings/{id}/video/log`: all that happened in the room. */
const logPage: Page = {
  path: '/desk/hearings/:id/video/log',
  access: 'staff',
  isPersonal: true,
  get: async (request) => {
    const { lang, platform } = request;
    const { hearing, roomId, actTo } = await openPanel(request);
    const { actor } = actTo('conference.get-room-log', 'read-panel');
    const log = await getRoomLog(platform.reads, actor, roomId);
    const title = deskVideoTexts(lang).logTitle({ number: hearing.file.number });
    return framedView(title, <LogView {...{ lang, hearing, log, title }} />, {
      ...{ isPrivate: true, breadcrumbs: videoTrail(lang, hearing, title) },
      shell: { isWide: true, section: '/desk/hearings' },
    });
  },
};

export const roomPages: readonly Page[] = [roomPage, roomNowPage, shownPage, logPage];

async function show(
  request: PageRequest,
  room: OpenRoom,
  errors: readonly FieldError[],
  values: Readonly<Record<string, string>> = {},
): Promise<Reply> {
  const { lang, platform } = request;
  const { hearing } = room;
  const props = { lang, room, errors, values, now: platform.clock.now(), documents: await documentsOf(request, room) };
  const title = deskVideoTexts(lang).roomTitle({ number: hearing.file.number });
  const own = await ownSeat(request, room);
  return framedView(title, <RoomView {...props} own={own} />, {
    // Only who sits in this browser sends and hears.
    ...(own ? { connect: await listMediaOrigins(platform) } : {}),
    ...{ isPrivate: true, hasErrors: errors.length > 0, status: errors.length > 0 ? 422 : 200 },
    breadcrumbs: videoTrail(lang, hearing, title),
    shell: { isWide: true, section: '/desk/hearings' },
  });
}

/** What of the file can be shown: nothing that is held. */
async function documentsOf(request: PageRequest, { hearing, may }: OpenRoom): Promise<readonly CaseDocument[]> {
  const scope = { courtCode: hearing.courtCode, judge: hearing.judge.personId, participants: [] };
  const actor = may('show-page') ? officeFor(request, 'read-file', scope) : undefined;
  if (!actor) return [];
  try {
    const file = await listFile(request.platform.reads, actor, hearing.file.id);
    return file.filter(({ number }) => number !== undefined);
  } catch (thrown) {
    if (isHouseError(thrown, caseErrors('CASES_NOT_ALLOWED').code)) return [];
    throw thrown;
  }
}

/** The seat of this browser, when it sits there. */
async function ownSeat(
  { platform, principal, browserToken }: PageRequest,
  { panel, scope }: OpenRoom,
): Promise<OwnRoom | undefined> {
  const place = principal?.personId === scope.judge ? 'bench' : 'clerk';
  const seat = panel.seats.find((one) => one.place === place);
  if (!seat || seat.entries === 0) return undefined;
  try {
    return await getOwnRoom(platform, passOfBrowser(platform, seat.id, browserToken()));
  } catch (thrown) {
    if (isHouseError(thrown, 'CONFERENCE_PASS_TAKEN_OVER')) return undefined;
    throw thrown;
  }
}
