import { Type } from 'typebox';
import type { HearingId } from '#modules/hearings';
import { type ApiRoute, apiRoute, refusalsOf } from '#platform/http';
import { parseId } from '#platform/ids';
import { makeMark } from '../../actions/make-mark.ts';
import { tellRoom } from '../../actions/tell-room.ts';
import { wordMark } from '../../actions/word-mark.ts';
import { minutesErrors } from '../../errors.ts';
import type { MarkId } from '../../model/ids.ts';
import { isMarkKind, markKinds } from '../../model/mark-kinds.ts';
import { readSpeaker } from '../../model/speaker.ts';
import { scopeOfHearing } from '../../queries/scope-of-hearing.ts';
import { minutesAct } from '../minutes-act.ts';

/** A mark may wait for the network as long as a hearing lasts. */
const OLDEST_MS = 24 * 60 * 60 * 1000;

const speaker = Type.String({ pattern: '^(judge|secretary|[0-9a-f-]{36})$' });
const words = Type.String({ maxLength: 8_000 });

const markRoute = apiRoute({
  ...{ method: 'POST', path: '/api/minutes/:hearing/marks', access: 'staff', tag: 'minutes' },
  summary: 'Marks a moment of a hearing; sent again with the same id it is the same mark.',
  params: Type.Object({ hearing: Type.String({ format: 'uuid' }) }),
  body: Type.Object({
    id: Type.String({ format: 'uuid', description: 'made by the screen' }),
    kind: Type.Union(markKinds.map((kind) => Type.Literal(kind))),
    ageMs: Type.Integer({ minimum: 0, maximum: OLDEST_MS, description: 'how long ago the moment was' }),
    speaker: Type.Optional(speaker),
    addressee: Type.Optional(speaker),
    words: Type.Optional(words),
    recordingId: Type.Optional(Type.String({ format: 'uuid', description: 'of a beginning: what the recorder began' })),
  }),
  response: Type.Object({
    id: Type.String({ format: 'uuid', description: 'another one when the judge had begun the hearing already' }),
    courseRefused: Type.Union([Type.String(), Type.Null()], {
      description: 'code of the reason why the list of the court did not follow',
    }),
  }),
  refuses: refusalsOf(
    minutesErrors,
    ...(['MINUTES_NOT_FOUND', 'MINUTES_NOT_ALLOWED', 'MINUTES_NOT_BEGUN', 'MINUTES_ALREADY_BEGUN'] as const),
    ...(['MINUTES_ENDED', 'MINUTES_ON_BREAK', 'MINUTES_NOT_ON_BREAK', 'MINUTES_REASON_MISSING'] as const),
  ),
  run: async (request) => {
    const { platform, params, body } = request;
    const hearingId = parseId<HearingId>(params.hearing);
    const id = parseId<MarkId>(body.id);
    if (!hearingId || !id || !isMarkKind(body.kind)) throw minutesErrors('MINUTES_MARK_UNREADABLE');
    const scope = await scopeOfHearing(platform.reads, hearingId);
    const made = await makeMark(platform, minutesAct(request, 'minutes.make-mark', 'mark', scope), {
      ...{ id, hearingId, kind: body.kind, at: platform.clock.now().subtract({ milliseconds: body.ageMs }) },
      ...{ speaker: readSpeaker(body.speaker), addressee: readSpeaker(body.addressee), words: body.words },
      recordingId: body.recordingId,
    });
    return { id: made.id, courseRefused: made.courseRefused ?? null };
  },
});

const wordsRoute = apiRoute({
  ...{ method: 'POST', path: '/api/minutes/:hearing/marks/:mark/words', access: 'staff', tag: 'minutes' },
  summary: 'Gives a mark other words; its time stays, and so does every earlier wording.',
  params: Type.Object({ hearing: Type.String({ format: 'uuid' }), mark: Type.String({ format: 'uuid' }) }),
  body: Type.Object({ words, wordings: Type.Integer({ minimum: 1, description: 'wordings that were seen' }) }),
  response: Type.Object({ wordings: Type.Integer() }),
  refuses: refusalsOf(minutesErrors, 'MINUTES_NOT_FOUND', 'MINUTES_NOT_ALLOWED', 'MINUTES_CHANGED_MEANWHILE'),
  run: async (request) => {
    const { platform, params, body } = request;
    const id = parseId<MarkId>(params.mark);
    const scope = await scopeOfHearing(platform.reads, parseId<HearingId>(params.hearing));
    if (!id) throw minutesErrors('MINUTES_NOT_FOUND');
    await wordMark(platform, minutesAct(request, 'minutes.word-mark', 'word', scope), { id, ...body });
    return { wordings: body.wordings + 1 };
  },
});

const statuses = ['idle', 'recording', 'break', 'silent'] as const;
const MOST_ALARMS = 20;

const roomRoute = apiRoute({
  ...{ method: 'POST', path: '/api/minutes/:hearing/room', access: 'staff', tag: 'minutes' },
  summary: 'Tells how the recorder of the room is, so that every screen of the hearing shows it.',
  params: Type.Object({ hearing: Type.String({ format: 'uuid' }) }),
  body: Type.Object({
    status: Type.Union(statuses.map((status) => Type.Literal(status))),
    recordingId: Type.Optional(Type.String({ format: 'uuid' })),
    alarms: Type.Array(
      Type.Object({
        code: Type.String({ pattern: '^[a-z-]{1,40}$' }),
        track: Type.Optional(Type.String({ pattern: '^[a-z0-9-]{1,32}$' })),
      }),
      { maxItems: MOST_ALARMS },
    ),
  }),
  response: Type.Object({ status: Type.String() }),
  refuses: refusalsOf(minutesErrors, 'MINUTES_NOT_FOUND', 'MINUTES_NOT_ALLOWED'),
  run: async (request) => {
    const { platform, params, body } = request;
    const { status, recordingId, alarms } = body;
    const hearingId = parseId<HearingId>(params.hearing);
    if (!hearingId) throw minutesErrors('MINUTES_NOT_FOUND');
    const scope = await scopeOfHearing(platform.reads, hearingId);
    const act = minutesAct(request, 'minutes.tell-room', 'mark', scope);
    await tellRoom(platform, act, { hearingId, status, recordingId, alarms });
    return { status };
  },
});

/** What the hearing screen sends while somebody presses its keys, and while it hears of the recorder. */
export const markRoutes: readonly ApiRoute[] = [markRoute, wordsRoute, roomRoute];
