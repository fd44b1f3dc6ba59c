import { connectSeat, getOwnRoom, openShownPage, tellFailure } from '#modules/conference';
import { content, type Page, type Reply } from '#platform/http';
import { roomWordOf } from '#shell';
import { seatOf } from './own-seat.ts';

/** What the island of a video room asks, for everybody who sits there: a party, a judge, a hall. */
export const mediaPages: readonly Page[] = [
  {
    path: '/join/:seat/room',
    access: 'everyone',
    get: async (request) => {
      const { lang, platform } = request;
      return told(roomWordOf(lang, await getOwnRoom(platform, seatOf(request).pass), platform.clock.now()));
    },
  },
  {
    path: '/join/:seat/token',
    access: 'everyone',
    post: async (request) => {
      const { platform, act, form } = request;
      const { pass } = seatOf(request);
      const { id: roomId } = await getOwnRoom(platform, pass);
      const right = form.right === 'subscribe' ? 'subscribe' : 'publish';
      const { token, origin, relays } = await connectSeat(platform, act('conference.connect-seat'), {
        roomId,
        pass,
        right,
      });
      // A demo has several names; media goes to the one that the page has.
      return told({ token, origin: origin === platform.publicOrigin ? '' : origin, iceServers: relays });
    },
  },
  {
    // The address carries the number of the showing, so that no old page is taken for the new one.
    path: '/join/:seat/shown',
    access: 'everyone',
    get: async (request) => {
      const { mediaType, bytes } = await openShownPage(request.platform, seatOf(request).pass);
      return content(mediaType, bytes, { headers: { 'cache-control': 'no-store', 'content-disposition': 'inline' } });
    },
  },
  {
    path: '/join/:seat/failure',
    access: 'everyone',
    post: async (request) => {
      const { platform, act, form } = request;
      const { pass } = seatOf(request);
      const { id: roomId } = await getOwnRoom(platform, pass);
      const failure = { roomId, pass, kind: form.kind ?? '', seconds: Number(form.seconds) };
      await tellFailure(platform, act('conference.tell-failure'), failure);
      return told({});
    },
  },
];

function told(word: object): Reply {
  return content('application/json; charset=utf-8', JSON.stringify(word), { headers: { 'cache-control': 'no-store' } });
}
