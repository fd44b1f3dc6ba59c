import { getCase, listParticipants } from '#modules/cases';
import type { HearingId } from '#modules/hearings';
import {
  copyRightOf,
  findShowing,
  findWarning,
  getSealState,
  listLooks,
  lookAtRecording,
  prepareWarning,
  readRecordingOutline,
  readTranscript,
  takeCopy,
  type Viewing,
  viewRecording,
} from '#modules/recording';
import type { Actor } from '#platform/audit';
import {
  type Access,
  content,
  type FormRequest,
  type Page,
  type PageRequest,
  type Reply,
  redirect,
} from '#platform/http';
import { momentIn } from '../case-file/words.ts';
import { attempt, emptyForm, type FormState } from '../form-state.ts';
import { framedView } from '../shell.ts';
import { CopyView } from './copy-view.tsx';
import { RecordingView } from './recording-view.tsx';
import { recordingPageTexts } from './texts.ts';

/** Under which face recordings are watched, and as whom. */
export interface RecordingReading {
  /** `/cabinet` or `/desk`. */
  readonly section: string;
  readonly access: Access;
  readonly actorsOf: (request: PageRequest) => readonly Actor[];
  /** Address of the case of a recording. */
  readonly caseHref: (request: PageRequest, number: string) => string;
  /** Address of the protocol on which this reader may remark; undefined while there is none. */
  readonly protocolHref?: (request: PageRequest, hearingId: HearingId) => Promise<string | undefined>;
}

/** `{section}/recordings/{id}`: the player with its log. `?t=` a moment in microseconds of Unix time, `?to=` the end of a clip. */
export function recordingPage(reading: RecordingReading): Page {
  return {
    path: `${reading.section}/recordings/:id`,
    access: reading.access,
    isPersonal: true,
    get: (request) => show(reading, request),
  };
}

/** `{section}/recordings/{id}/copy`: what of it may be taken away, the warning, and the copy itself. */
export function recordingCopyPage(reading: RecordingReading): Page {
  return {
    path: `${reading.section}/recordings/:id/copy`,
    access: reading.access,
    isPersonal: true,
    get: (request) => showCopy(reading, request, emptyForm),
    post: async (request) => {
      const { platform, lang, form, params } = request;
      const viewing = await viewRecording(platform.db.reads, reading.actorsOf(request), params.id);
      const act = request.act('recording.take-copy');
      if (form.deed === 'sign') return await askToSign(reading, request, viewing);
      const done = await attempt(lang, 'deeds', () => takeCopy(platform, act, viewing, { lang }));
      if (!done.ok) return await showCopy(reading, request, { values: form, errors: done.errors });
      return content('application/zip', done.value.stream, { fileName: done.value.fileName });
    },
  };
}

/** On the signing page of the cabinet, from where the person comes back here (DC RK art. 50). */
async function askToSign(reading: RecordingReading, request: FormRequest, viewing: Viewing): Promise<Reply> {
  const { platform, lang, form } = request;
  const backTo = `/${lang}${reading.section}/recordings/${viewing.row.id}/copy`;
  const act = request.act('recording.prepare-warning');
  const done = await attempt(lang, 'deeds', () => prepareWarning(platform, act, viewing, backTo));
  if (!done.ok) return await showCopy(reading, request, { values: form, errors: done.errors });
  return redirect(`/${lang}/cabinet/sign/${done.value}`);
}

async function showCopy(reading: RecordingReading, request: PageRequest, state: FormState): Promise<Reply> {
  const { platform, lang, params } = request;
  const viewing = await viewRecording(platform.db.reads, reading.actorsOf(request), params.id);
  const texts = recordingPageTexts(lang);
  const base = `/${lang}${reading.section}/recordings/${viewing.row.id}`;
  const right = await copyRightOf(platform, viewing);
  const warning = await findWarning(platform.db.reads, viewing);
  return framedView(texts.copyTitle, <CopyView {...{ lang, base, right, state, warning }} />, {
    ...{ isPrivate: true, hasErrors: state.errors.length > 0, backHref: base },
    shell: { section: `${reading.section}/cases` },
  });
}

async function show(reading: RecordingReading, request: PageRequest): Promise<Reply> {
  const { platform, lang, params, query, principal } = request;
  const { reads } = platform.db;
  const act = request.act('recording.look-at-recording');
  const viewing = await lookAtRecording(platform, act, reading.actorsOf(request), params.id);
  const { row } = viewing;
  const [found, outline, looks, participants, seals, transcript] = await Promise.all([
    getCase(reads, row.case_id),
    readRecordingOutline(reads, viewing),
    listLooks(reads, viewing),
    listParticipants(reads, row.case_id),
    getSealState(reads, viewing),
    readTranscript(reads, viewing),
  ]);
  const texts = recordingPageTexts(lang);
  const title = texts.title({ at: momentIn(lang, row.began_at) });
  const showing = await findShowing(reads, viewing, query.showing);
  const name = showing?.viewer ?? principal?.displayName ?? '';
  const protocolHref = await reading.protocolHref?.(request, row.hearing_id);
  const now = platform.clock.now();
  const body = (
    <RecordingView
      {...{
        lang,
        title,
        viewing,
        outline,
        looks,
        participants,
        seals,
        transcript,
        protocolHref,
        showing,
        asked: instantAsked(query.t),
      }}
      number={found.number}
      caseHref={reading.caseHref(request, found.number)}
      base={`/${lang}${reading.section}/recordings/${row.id}`}
      watermark={texts.watermark({ name, at: momentIn(lang, now) })}
    />
  );
  return framedView(title, body, {
    ...{ isPrivate: true, shell: { isWide: true, section: `${reading.section}/cases` } },
    breadcrumbs: [{ text: texts.ofCase(found), href: reading.caseHref(request, found.number) }, { text: title }],
  });
}

function instantAsked(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{15,16}$/.test(text) ? Number(text) : undefined;
}
