import { getCase } from '#modules/cases';
import { getRoom } from '#modules/courts';
import { findSummoned } from '#modules/hearings';
import {
  decideOnProtocol,
  dispensingField,
  findRecorder,
  getRoomWord,
  leaveRecordingOut,
  noRecordingField,
  noteAttendance,
} from '#modules/minutes';
import { getRoomDevices } from '#modules/recording';
import {
  type FieldError,
  type FormRequest,
  httpErrors,
  optional,
  type Page,
  type PageRequest,
  type Reply,
  readForm,
  redirect,
} from '#platform/http';
import { framedView } from '#shell';
import { attempt } from '../hearing-words/refused.ts';
import { hearingWords } from '../hearing-words/texts.ts';
import { type KeptHearing, openKept } from '../minutes-words/kept-hearing.ts';
import { prepareTexts } from './texts.ts';
import { type PrepareProps, PrepareView } from './view.tsx';

type Errors = readonly FieldError[];
type DeedName = 'attendance' | 'reason' | 'decision';

const deeds: Readonly<Record<DeedName, (request: FormRequest, kept: KeptHearing) => Promise<Errors>>> = {
  attendance,
  reason,
  decision,
};

const nothingTyped: PrepareProps['form'] = { deed: undefined, values: {}, errors: [] };

/** `/kk/desk/hearings/{id}/prepare`: who is served and who came, the room, and what the law asks before the beginning. */
export const preparePage: Page = {
  path: '/desk/hearings/:id/prepare',
  access: 'staff',
  isPersonal: true,
  get: async (request) => await show(request, await openKept(request), nothingTyped),
  post: async (request) => {
    const { form, lang } = request;
    const name = Object.hasOwn(deeds, form.deed ?? '') ? (form.deed as DeedName) : undefined;
    const kept = await openKept(request);
    if (!name) throw httpErrors('HTTP_BAD_REQUEST');
    const errors = await deeds[name](request, kept);
    if (errors.length > 0) return await show(request, kept, { deed: name, values: form, errors });
    return redirect(`/${lang}/desk/hearings/${kept.hearing.id}/prepare`, { flash: prepareTexts(lang).said[name] });
  },
};

/** Who is not marked is left as it was. */
async function attendance({ platform, lang, form }: FormRequest, kept: KeptHearing): Promise<Errors> {
  const { hearing, actTo } = kept;
  const people = hearing.participants.flatMap(({ participantId }) => {
    const presence = form[`presence-${participantId}`];
    if (!presence || !['room', 'video', 'absent'].includes(presence)) return [];
    const absence = form[`absence-${participantId}`];
    return [{ participantId, came: presence !== 'absent', byVideo: presence === 'video', absence }];
  });
  const long = people.find(({ absence = '' }) => absence.trim().length > 300);
  const said = { hearingId: hearing.id, people, areRightsExplained: form.rights === 'yes' };
  const field = `absence-${long?.participantId ?? ''}`;
  const done = await attempt(lang, field, () =>
    noteAttendance(platform, actTo('minutes.note-attendance', 'note-attendance'), said),
  );
  return done.ok ? [] : done.errors;
}

async function reason({ platform, lang, form }: FormRequest, { hearing, actTo }: KeptHearing): Promise<Errors> {
  const given = form.reason === 'recorded' ? { ...form, reason: '' } : form;
  const isRecorded = form.reason === 'recorded';
  const read = readForm({ reason: isRecorded ? optional(noRecordingField) : noRecordingField }, given, lang);
  if (!read.ok) return read.errors;
  const said = { hearingId: hearing.id, reason: read.values.reason, words: form.words ?? '' };
  const done = await attempt(lang, 'words', () =>
    leaveRecordingOut(platform, actTo('minutes.leave-recording-out', 'leave-recording-out'), said),
  );
  return done.ok ? [] : done.errors;
}

async function decision({ platform, lang, form }: FormRequest, { hearing, actTo }: KeptHearing): Promise<Errors> {
  const read = readForm({ ground: dispensingField }, form, lang);
  const keep = form.keep === 'yes' || form.keep === 'no';
  const errors = [
    ...(read.ok ? [] : read.errors),
    ...(keep ? [] : [{ field: 'keep', text: prepareTexts(lang).decisionMissing }]),
  ];
  if (!read.ok || errors.length > 0) return errors;
  const said = { hearingId: hearing.id, ground: read.values.ground, isKept: form.keep === 'yes' };
  await decideOnProtocol(platform, actTo('minutes.decide-on-protocol', 'decide-on-protocol'), said);
  return [];
}

/** Cameras of the list, and the recorder by its last word. */
async function devicesOf({ platform }: PageRequest, { hearing, actTo }: KeptHearing) {
  const { courtCode, room } = hearing;
  const found = await findRecorder(platform, courtCode, room.id);
  const { actor } = actTo('minutes.look-at-devices', 'read');
  const { views: listed } = await getRoomDevices(platform, actor, { courtCode, courtroomId: room.id });
  const recorder = found && { name: found.name, word: await getRoomWord(platform, hearing.id, found) };
  return { recorder, listed };
}

async function show(request: PageRequest, kept: KeptHearing, form: PrepareProps['form']): Promise<Reply> {
  const { platform, lang } = request;
  const { hearing } = kept;
  const { reads } = platform;
  const props: PrepareProps = {
    ...{ ...kept, lang, form, room: await getRoom(reads, hearing.room.id) },
    ...{ language: (await getCase(reads, hearing.file.id)).language, summoned: await findSummoned(reads, hearing.id) },
    ...(await devicesOf(request, kept)),
  };
  const title = prepareTexts(lang).title({ number: hearing.file.number });
  return framedView(title, <PrepareView {...props} />, {
    ...{ isPrivate: true, hasErrors: form.errors.length > 0 },
    breadcrumbs: [
      { text: hearingWords(lang).hearings, href: `/${lang}/desk/hearings?court=${hearing.courtCode}` },
      { text: hearing.file.number, href: `/${lang}/desk/hearings/${hearing.id}` },
      { text: title },
    ],
    shell: { isWide: true, section: '/desk/hearings' },
  });
}
