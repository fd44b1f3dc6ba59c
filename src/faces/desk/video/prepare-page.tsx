import { getRoomPanel, listRemoteRequests, listSites } from '#modules/conference';
import { type FormRequest, httpErrors, type Page, type PageRequest, type Reply, redirect } from '#platform/http';
import { framedView } from '#shell';
import { hearingWords } from '../hearing-words/texts.ts';
import { type DeskRoom, openDeskRoom, videoAddress } from './desk-room.ts';
import { seatGuest } from './guest-deed.ts';
import { inviteOne, type Prepared, placeOne, seatPeople } from './prepare-deeds.ts';
import { PrepareVideoView } from './prepare-view.tsx';
import { decideOnRequest } from './request-deed.ts';
import { deskVideoTexts } from './texts.ts';

const nothingDone: Prepared = { errors: [] };

/** `/kk/desk/hearings/{id}/video`: who takes part by video, from where, with which code and device. */
export const prepareVideoPage: Page = {
  path: '/desk/hearings/:id/video',
  access: 'staff',
  isPersonal: true,
  get: async (request) => await show(request, await openDeskRoom(request), nothingDone),
  post: async (request) => {
    const desk = await openDeskRoom(request);
    const done = await prepare(request, desk);
    if (done.errors.length > 0 || done.invited)
      return await show(request, await openDeskRoom(request), done, request.form);
    return redirect(videoAddress(request.lang, desk.hearing), done.said ? { flash: done.said } : {});
  },
};

async function prepare(request: FormRequest, desk: DeskRoom): Promise<Prepared> {
  const { deed } = request.form;
  if (deed === 'seat') return await seatPeople(request, desk);
  if (deed === 'request') return await decideOnRequest(request, desk);
  if (deed === 'guest') return await seatGuest(request, desk);
  const { roomId } = desk;
  if (!roomId) throw httpErrors('HTTP_BAD_REQUEST');
  if (deed === 'place') return await placeOne(request, { ...desk, roomId });
  if (deed === 'notice' || deed === 'talon') return await inviteOne(request, { ...desk, roomId });
  throw httpErrors('HTTP_BAD_REQUEST');
}

async function show(
  request: PageRequest,
  desk: DeskRoom,
  done: Prepared,
  values: Readonly<Record<string, string>> = {},
): Promise<Reply> {
  const { lang, platform } = request;
  const { hearing, roomId } = desk;
  const { actor } = desk.actTo('conference.get-room-panel', 'read-panel');
  const props = {
    ...{ lang, desk, done, values, sites: await listSites(platform.reads) },
    asked: await listRemoteRequests(platform.reads, actor, hearing.id),
    panel: roomId && (await getRoomPanel(platform.reads, actor, roomId)),
  };
  const title = deskVideoTexts(lang).title({ number: hearing.file.number });
  return framedView(title, <PrepareVideoView {...props} />, {
    ...{ isPrivate: true, hasErrors: done.errors.length > 0, status: done.errors.length > 0 ? 422 : 200 },
    breadcrumbs: videoTrail(lang, hearing, title),
    shell: { isWide: true, section: '/desk/hearings' },
  });
}

/** The way to a page of a video hearing. */
export function videoTrail(lang: PageRequest['lang'], { id, courtCode, file }: DeskRoom['hearing'], title: string) {
  return [
    { text: hearingWords(lang).hearings, href: `/${lang}/desk/hearings?court=${courtCode}` },
    { text: file.number, href: `/${lang}/desk/hearings/${id}` },
    { text: title },
  ];
}
