import { fileDocument, type ParticipantId } from '#modules/cases';
import { proveFile } from '#modules/filing';
import {
  adjournHearing,
  adjournmentReasonField,
  askPaperSummons,
  calledField,
  closeHearing,
  dayField,
  delayHearing,
  delayReasonField,
  finishHearing,
  groundField,
  type HearingDeed,
  type HearingSeen,
  judgeField,
  minutesField,
  moveHearing,
  noteAppearance,
  openHearing,
  pauseHearing,
  proofField,
  resumeHearing,
  roomField,
  type StaffHearing,
  saySummonsServed,
  serviceWayField,
  setAttendance,
  setVideoLink,
  startHearing,
  timeField,
  withdrawDelay,
  wordsField,
} from '#modules/hearings';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { atTime, legalDay } from '#platform/clock';
import { type FieldError, httpErrors, optional, readForm, type UploadedFile } from '#platform/http';
import type { Lang } from '#platform/i18n';
import { parseId } from '#platform/ids';
import { attempt } from '../hearing-words/refused.ts';
import { deskHearingTexts } from './texts.ts';

export interface Asked {
  readonly platform: Platform;
  readonly act: Act;
  readonly lang: Lang;
  readonly form: Readonly<Record<string, string>>;
  readonly files: readonly UploadedFile[];
  readonly hearing: StaffHearing;
  readonly seen: HearingSeen;
}

type Done = { readonly ok: true } | { readonly ok: false; readonly errors: readonly FieldError[] };

export interface DeskDeed {
  readonly deed: HearingDeed;
  /** `hearings.verb-noun` of the audit trail. */
  readonly action: string;
  readonly run: (asked: Asked) => Promise<Done>;
}

const bare = (work: (platform: Platform, act: Act, seen: HearingSeen) => Promise<unknown>): DeskDeed['run'] => {
  return async ({ platform, act, lang, seen }) => await attempt(lang, 'deed', () => work(platform, act, seen));
};

/** What the forms of the page ask for, by the value of their button. */
export const deskDeeds = {
  start: { deed: 'conduct', action: 'hearings.start-hearing', run: start },
  served: { deed: 'say-served', action: 'hearings.say-summons-served', run: sayServed },
  paper: { deed: 'say-served', action: 'hearings.ask-paper-summons', run: askPaper },
  came: { deed: 'note-appearance', action: 'hearings.note-appearance', run: noteCame },
  resume: { deed: 'conduct', action: 'hearings.resume-hearing', run: bare(resumeHearing) },
  finish: { deed: 'conduct', action: 'hearings.finish-hearing', run: bare(finishHearing) },
  'withdraw-delay': { deed: 'delay', action: 'hearings.withdraw-delay', run: bare(withdrawDelay) },
  open: { deed: 'set-openness', action: 'hearings.open-hearing', run: bare(openHearing) },
  pause: { deed: 'conduct', action: 'hearings.pause-hearing', run: pause },
  delay: { deed: 'delay', action: 'hearings.delay-hearing', run: delay },
  adjourn: { deed: 'adjourn', action: 'hearings.adjourn-hearing', run: adjourn },
  move: { deed: 'move', action: 'hearings.move-hearing', run: move },
  close: { deed: 'set-openness', action: 'hearings.close-hearing', run: close },
  video: { deed: 'set-video', action: 'hearings.set-video-link', run: setVideo },
  attendance: { deed: 'set-video', action: 'hearings.set-attendance', run: attend },
} as const satisfies Record<string, DeskDeed>;

export type DeedName = keyof typeof deskDeeds;

export function isDeedName(text: string | undefined): text is DeedName {
  return text !== undefined && Object.hasOwn(deskDeeds, text);
}

async function start({ platform, act, lang, form, seen }: Asked): Promise<Done> {
  const isUnservedMeant = form.unserved === 'yes';
  return await attempt(lang, 'deed', () => startHearing(platform, act, { ...seen, isUnservedMeant }));
}

async function sayServed({ platform, act, lang, form, files, hearing }: Asked): Promise<Done> {
  const read = readForm({ participant: calledField, way: serviceWayField, proof: proofField }, form, lang);
  if (!read.ok) return read;
  const { participant: participantId, way, proof } = read.values;
  const sent = files.find(({ field, bytes }) => field === 'document' && bytes.length > 0);
  return await attempt(lang, 'document', async () => {
    const paper = sent && (await proveFile(platform, sent));
    await platform.db.transact(act, async (tx) => {
      const proofDocumentId =
        paper &&
        (await fileDocument(tx, {
          ...{ caseId: hearing.file.id, kind: 'proof_of_service', language: 'other', from: 'court', isProved: true },
          ...{ fileName: paper.fileName, mediaType: paper.mediaType, sizeBytes: paper.sizeBytes, sha256: paper.sha256 },
          ...{ title: deskHearingTexts(lang).proofTitle({ proof }), isTold: false, isEntered: false },
          ...(paper.pages ? { pages: paper.pages } : {}),
        }));
      await saySummonsServed(tx, { hearingId: hearing.id, participantId, way, proof, proofDocumentId });
    });
  });
}

async function askPaper({ platform, act, lang, form, hearing }: Asked): Promise<Done> {
  const participantId = parseId<ParticipantId>(form.participant);
  if (!participantId) throw httpErrors('HTTP_BAD_REQUEST');
  return await attempt(lang, 'deed', () => askPaperSummons(platform, act, { hearingId: hearing.id, participantId }));
}

async function noteCame({ platform, act, lang, form, seen }: Asked): Promise<Done> {
  const participantId = parseId<ParticipantId>(form.participant);
  if (!participantId) throw httpErrors('HTTP_BAD_REQUEST');
  const came = form.came === 'yes';
  return await attempt(lang, 'deed', () => noteAppearance(platform, act, { ...seen, participantId, came }));
}

async function pause({ platform, act, lang, form, seen }: Asked): Promise<Done> {
  const read = readForm({ time: optional(timeField) }, form, lang);
  if (!read.ok) return read;
  const { time } = read.values;
  const resumesAt = time ? atTime(legalDay(platform.clock.now()), time) : null;
  return await attempt(lang, 'time', () => pauseHearing(platform, act, { ...seen, resumesAt }));
}

async function delay({ platform, act, lang, form, hearing, seen }: Asked): Promise<Done> {
  const fields = { reason: delayReasonField, explanation: wordsField, time: optional(timeField) };
  const read = readForm(fields, form, lang);
  if (!read.ok) return read;
  const { reason, explanation, time } = read.values;
  const expectedAt = time ? atTime(legalDay(hearing.course.startsAt), time) : null;
  return await attempt(lang, 'reason', () =>
    delayHearing(platform, act, { ...seen, delay: { reason, explanation, expectedAt } }),
  );
}

const placeFields = { day: dayField, time: timeField, minutes: minutesField, room: roomField };

async function move({ platform, act, lang, form, seen }: Asked): Promise<Done> {
  const read = readForm({ ...placeFields, judge: judgeField }, form, lang);
  if (!read.ok) return read;
  const { day, time, minutes, room, judge } = read.values;
  return await attempt(lang, 'time', () =>
    moveHearing(platform, act, {
      ...seen,
      ...{ startsAt: atTime(day, time), plannedMinutes: minutes, courtroomId: room, judgePostId: judge },
      isUnusualTimeMeant: form.unusual === 'yes',
    }),
  );
}

async function adjourn({ platform, act, lang, form, seen }: Asked): Promise<Done> {
  const said = readForm({ reason: adjournmentReasonField, explanation: wordsField }, form, lang);
  const place = form.next === 'now' ? readForm(placeFields, form, lang) : undefined;
  if (!said.ok || place?.ok === false) {
    return { ok: false, errors: [said, place].flatMap((read) => (read?.ok === false ? read.errors : [])) };
  }
  const next = place && {
    ...{ startsAt: atTime(place.values.day, place.values.time), plannedMinutes: place.values.minutes },
    ...{ courtroomId: place.values.room, isUnusualTimeMeant: form.unusual === 'yes' },
  };
  return await attempt(lang, 'reason', () => adjournHearing(platform, act, { ...seen, ...said.values, next }));
}

async function close({ platform, act, lang, form, seen }: Asked): Promise<Done> {
  const read = readForm({ ground: groundField }, form, lang);
  if (!read.ok) return read;
  return await attempt(lang, 'ground', () => closeHearing(platform, act, { ...seen, ...read.values }));
}

async function setVideo({ platform, act, lang, form, seen }: Asked): Promise<Done> {
  const hasVideoLink = form.video === 'on';
  return await attempt(lang, 'deed', () => setVideoLink(platform, act, { ...seen, hasVideoLink }));
}

async function attend({ platform, act, lang, form, seen }: Asked): Promise<Done> {
  const participantId = parseId<ParticipantId>(form.participant);
  if (!participantId) throw httpErrors('HTTP_BAD_REQUEST');
  const byVideo = form.video === 'on';
  return await attempt(lang, 'deed', () => setAttendance(platform, act, { ...seen, participantId, byVideo }));
}
