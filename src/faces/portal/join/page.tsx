import {
  answerTalk,
  askTalk,
  conferenceErrors,
  conferenceTexts,
  endTalk,
  enterByCode,
  getOwnRoom,
  listMediaOrigins,
  type OwnRoom,
  raiseHand,
  type SeatId,
  type TalkId,
  tellEquipment,
} from '#modules/conference';
import { listHelplines } from '#modules/courts';
import { isHouseError } from '#platform/errors';
import { type FormRequest, fragment, type Page, type PageRequest, type Reply, redirect } from '#platform/http';
import { parseId } from '#platform/ids';
import { attempt, emptyForm, type FormState, framedView } from '#shell';
import { AskDoorCode } from './ask-view.tsx';
import { mediaPages } from './media-pages.ts';
import { type OwnSeat, seatOf } from './own-seat.ts';
import { joinTexts } from './texts.ts';
import { RoomState, SeatTaken, WaitingView } from './waiting-view.tsx';

/** `/kk/join`: the short address of every invitation; it opens nothing by itself. */
const joinPage: Page = {
  path: '/join',
  access: 'everyone',
  get: async (request) => ask(request, emptyForm, 200),
  post: async (request) => {
    const { platform, lang, form, network, act, browserToken } = request;
    const asked = { code: form.code ?? '', network, browser: browserToken() };
    const done = await attempt(lang, 'code', () => enterByCode(platform, act('conference.enter-by-code'), asked));
    if (!done.ok) return ask(request, { values: form, errors: done.errors }, done.status);
    return redirect(`/${lang}/join/${done.value.seatId}`);
  },
  secrets: ['code'],
};

/** `/kk/join/{seat}`: the waiting room of one seat, for the browser that sits there. */
const waitingPage: Page = {
  path: '/join/:seat',
  access: 'everyone',
  get: async (request) => await show(request),
  post: async (request) => {
    const { lang } = request;
    const seat = seatOf(request);
    const done = await attempt(lang, 'code', async () => await doInRoom(request, seat));
    if (!done.ok) return await show(request, done.errors[0]?.text);
    return redirect(`/${lang}/join/${seat.id}`);
  },
};

const statePage: Page = {
  path: '/join/:seat/state',
  access: 'everyone',
  get: async (request) => {
    const { lang, platform } = request;
    try {
      const room = await getOwnRoom(platform, seatOf(request).pass);
      return fragment(<RoomState {...{ lang, room, helpline: undefined }} />);
    } catch (thrown) {
      // The page stays open on the device that was left: it is told once where the hearing goes on.
      if (isHouseError(thrown, 'CONFERENCE_PASS_TAKEN_OVER')) return fragment(<SeatTaken lang={lang} />);
      throw thrown;
    }
  },
};

export const joinPages: readonly Page[] = [joinPage, waitingPage, statePage, ...mediaPages];

async function doInRoom({ platform, act, form }: FormRequest, { pass }: OwnSeat): Promise<void> {
  const place = { roomId: (await getOwnRoom(platform, pass)).id, pass };
  switch (form.do) {
    case 'raise-hand':
    case 'lower-hand':
      return await raiseHand(platform, act('conference.raise-hand'), { ...place, isRaised: form.do === 'raise-hand' });
    case 'ask-talk': {
      const partner = parseId<SeatId>(form.with);
      const seatIds = partner ? [partner] : [];
      await askTalk(platform, act('conference.ask-talk'), { ...place, seatIds });
      return;
    }
    case 'answer-talk': {
      const talkId = parseId<TalkId>(form.talk);
      if (!talkId) throw conferenceErrors('CONFERENCE_NOT_FOUND');
      const answer = form.answer === 'accepted' ? 'accepted' : 'declined';
      return await answerTalk(platform, act('conference.answer-talk'), { ...place, talkId, answer });
    }
    case 'end-talk':
      return await endTalk(platform, act('conference.end-talk'), place);
    default: {
      const { camera = '', microphone = '', speakers = '', network = '' } = form;
      const told = { ...place, camera, microphone, speakers, network };
      await tellEquipment(platform, act('conference.tell-equipment'), told);
    }
  }
}

function ask({ lang }: PageRequest, state: FormState, status: number): Reply {
  return framedView(joinTexts(lang).title, <AskDoorCode lang={lang} state={state} />, {
    ...{ status, hasErrors: state.errors.length > 0, isPrivate: true },
  });
}

/** Whoever does not sit there any more is asked for the code, and told why. @param refused what has just been refused */
async function show(request: PageRequest, refused?: string): Promise<Reply> {
  const { lang, platform } = request;
  const found = await attempt(lang, 'code', async () => await getOwnRoom(platform, seatOf(request).pass));
  if (!found.ok) return ask(request, { values: {}, errors: found.errors }, 401);
  const room: OwnRoom = found.value;
  const [helpline] = await listHelplines(platform.reads, room.courtCode);
  const title = conferenceTexts(lang).waiting[room.status];
  const body = <WaitingView {...{ lang, room, helpline: helpline?.phone, refused }} />;
  return framedView(title, body, {
    ...{ isPrivate: true, ...(refused ? { status: 422, hasErrors: true } : {}) },
    connect: await listMediaOrigins(platform),
  });
}
