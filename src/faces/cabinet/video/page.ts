import { conferenceErrors, enterOwnSeat, type RoomId } from '#modules/conference';
import { type Page, redirect } from '#platform/http';
import { parseId } from '#platform/ids';
import { seatAddress } from '#shell';
import { signedIn } from '../parts/signed-in.ts';

/** `/kk/cabinet/video/{room}`: seats the holder of the cabinet, and leads to the waiting room. */
export const cabinetVideoPage: Page = {
  path: '/cabinet/video/:room',
  access: 'confirmed',
  isPersonal: true,
  // Whoever comes by the address alone finds the door on the first page of the cabinet.
  get: async ({ lang }) => redirect(`/${lang}/cabinet`),
  post: async (request) => {
    const { platform, lang, params, browserToken } = request;
    const { accountId, personId } = signedIn(request);
    const roomId = parseId<RoomId>(params.room);
    if (!roomId) throw conferenceErrors('CONFERENCE_NOT_FOUND');
    // In the cabinet everybody is a person, whatever office one holds elsewhere.
    const act = {
      ...request.act('conference.enter-own-seat'),
      actor: { kind: 'person', accountId, personId } as const,
    };
    const { seatId } = await enterOwnSeat(platform, act, { roomId, browser: browserToken() });
    return redirect(seatAddress(lang, seatId));
  },
};
