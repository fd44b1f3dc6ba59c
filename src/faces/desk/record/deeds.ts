import {
  leaveRecordingOut,
  type MarkId,
  makeMark,
  markKindField,
  momentField,
  noRecordingField,
  readSpeaker,
} from '#modules/minutes';
import { legalDay } from '#platform/clock';
import { type FieldError, type FormRequest, optional, readForm } from '#platform/http';
import { newId } from '#platform/ids';
import { attempt } from '../hearing-words/refused.ts';
import type { KeptHearing } from '../minutes-words/kept-hearing.ts';
import { recordTexts } from './texts.ts';

/** Field that can mend a refusal of a mark. */
const fieldOf: Readonly<Record<string, string>> = {
  MINUTES_REASON_MISSING: 'reason',
  MINUTES_WORDS_TOO_LONG: 'words',
  MINUTES_MARK_OUTSIDE_HEARING: 'at',
};

type Errors = readonly FieldError[];

/** What the plain forms of the screen ask for, by the value of their button. @returns what is wrong */
export const recordDeeds: Readonly<Record<string, (request: FormRequest, kept: KeptHearing) => Promise<Errors>>> = {
  start: async (request, kept) => {
    const { platform, lang, form } = request;
    const read = readForm({ reason: optional(noRecordingField) }, form, lang);
    if (!read.ok) return read.errors;
    const { reason } = read.values;
    if (reason) {
      const act = kept.actTo('minutes.leave-recording-out', 'leave-recording-out');
      const said = { hearingId: kept.hearing.id, reason, words: form.words ?? '' };
      const done = await attempt(lang, 'words', () => leaveRecordingOut(platform, act, said), fieldOf);
      if (!done.ok) return done.errors;
    }
    const { waitsForDesk: id } = kept.record;
    return await mark(request, kept, { kind: 'begin', ...(id ? { id } : {}) });
  },
  mark: async (request, kept) => {
    const read = readForm({ kind: markKindField }, request.form, request.lang);
    if (!read.ok) return read.errors;
    return await mark(request, kept, read.values);
  },
  end: async (request, kept) => {
    if (request.form.sure !== 'yes') return [{ field: 'sure', text: recordTexts(request.lang).confirmMissing }];
    return await mark(request, kept, { kind: 'end' });
  },
  later: async (request, kept) => {
    const day = legalDay(kept.record.state.beganAt ?? kept.hearing.course.startsAt);
    const read = readForm({ at: momentField(day), kind: markKindField }, request.form, request.lang);
    if (!read.ok) return read.errors;
    return await mark(request, kept, { ...read.values, isAddedLater: true });
  },
};

type Asked = Pick<Parameters<typeof makeMark>[2], 'kind' | 'isAddedLater'> & {
  readonly at?: Temporal.Instant;
  /** Of a beginning on the panel of the video room that is joined. */
  readonly id?: MarkId;
};

async function mark(request: FormRequest, kept: KeptHearing, asked: Asked): Promise<Errors> {
  const { platform, lang, form } = request;
  const isBegin = asked.kind === 'begin';
  const done = await attempt(
    lang,
    'deed',
    () =>
      makeMark(platform, kept.actTo('minutes.make-mark', 'mark'), {
        ...{ id: newId<MarkId>(), hearingId: kept.hearing.id, at: platform.clock.now(), ...asked },
        ...{ speaker: readSpeaker(form.speaker), addressee: readSpeaker(form.addressee) },
        words: isBegin ? '' : form.words,
      }),
    fieldOf,
  );
  return done.ok ? [] : done.errors;
}
