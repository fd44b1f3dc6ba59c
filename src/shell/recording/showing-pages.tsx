import { listParticipants } from '#modules/cases';
import { endShowing, mayShowInCourt, recordingErrors, showInCourt, viewRecording } from '#modules/recording';
import { type FormRequest, type Page, type PageRequest, type Reply, redirect } from '#platform/http';
import { attempt, emptyForm, type FormState } from '../form-state.ts';
import { framedView } from '../shell.ts';
import type { RecordingReading } from './recording-pages.tsx';
import { ShowingView } from './showing-view.tsx';
import { recordingPageTexts } from './texts.ts';

/** `{section}/recordings/{id}/showing`: a participant has come to the court to watch; begun here, ended from the player. */
export function recordingShowingPage(reading: RecordingReading): Page {
  return {
    path: `${reading.section}/recordings/:id/showing`,
    access: reading.access,
    isPersonal: true,
    get: (request) => show(reading, request, emptyForm),
    post: async (request) =>
      request.form.deed === 'end' ? await end(reading, request) : await begin(reading, request),
  };
}

const fields: Readonly<Record<string, string>> = {
  RECORDING_VIEWER_UNKNOWN: 'participant',
  RECORDING_VIEWER_NAME_MISSING: 'viewer',
  RECORDING_DOCUMENT_NOT_SEEN: 'seen',
};

async function begin(reading: RecordingReading, request: FormRequest): Promise<Reply> {
  const { platform, lang, form, params } = request;
  const viewing = await viewRecording(platform.db.reads, reading.actorsOf(request), params.id);
  const asked = { participantId: form.participant, viewer: form.viewer ?? '', isDocumentSeen: form.seen === 'yes' };
  if (!mayShowInCourt(viewing)) throw recordingErrors('RECORDING_SHOWING_NOT_ALLOWED');
  const act = request.act('recording.show-in-court');
  const done = await attempt(
    lang,
    (code) => fields[code] ?? 'participant',
    () => showInCourt(platform, act, viewing, asked),
  );
  if (!done.ok) return await show(reading, request, { values: form, errors: done.errors });
  return redirect(`${baseOf(reading, request)}?showing=${done.value}`);
}

async function end(reading: RecordingReading, request: FormRequest): Promise<Reply> {
  const { platform, lang, form, params } = request;
  const viewing = await viewRecording(platform.db.reads, reading.actorsOf(request), params.id);
  await endShowing(platform, request.act('recording.end-showing'), viewing, form.showing);
  return redirect(baseOf(reading, request), { flash: recordingPageTexts(lang).showEnded });
}

function baseOf({ section }: RecordingReading, { lang, params }: PageRequest): string {
  return `/${lang}${section}/recordings/${params.id}`;
}

async function show(reading: RecordingReading, request: PageRequest, state: FormState): Promise<Reply> {
  const { platform, lang, params } = request;
  const { reads } = platform.db;
  const viewing = await viewRecording(reads, reading.actorsOf(request), params.id);
  if (!mayShowInCourt(viewing)) throw recordingErrors('RECORDING_SHOWING_NOT_ALLOWED');
  const participants = await listParticipants(reads, viewing.row.case_id);
  const base = baseOf(reading, request);
  return framedView(
    recordingPageTexts(lang).showTitle,
    <ShowingView {...{ lang, base, participants, state, at: viewing.row.began_at }} />,
    {
      ...{ isPrivate: true, hasErrors: state.errors.length > 0, backHref: base },
      shell: { section: `${reading.section}/cases` },
    },
  );
}
