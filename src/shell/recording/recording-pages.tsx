import { getCase, listParticipants } from '#modules/cases';
import { listLooks, lookAtRecording, readRecordingOutline } from '#modules/recording';
import type { Actor } from '#platform/audit';
import type { Access, Page, PageRequest, Reply } from '#platform/http';
import { momentIn } from '../case-file/words.ts';
import { framedView } from '../shell.ts';
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

async function show(reading: RecordingReading, request: PageRequest): Promise<Reply> {
  const { platform, lang, params, query, principal } = request;
  const { reads } = platform.db;
  const act = request.act('recording.look-at-recording');
  const viewing = await lookAtRecording(platform, act, reading.actorsOf(request), params.id);
  const { row } = viewing;
  const [found, outline, looks, participants] = await Promise.all([
    getCase(reads, row.case_id),
    readRecordingOutline(reads, viewing),
    listLooks(reads, viewing),
    listParticipants(reads, row.case_id),
  ]);
  const texts = recordingPageTexts(lang);
  const title = texts.title({ at: momentIn(lang, row.began_at) });
  const now = platform.clock.now();
  const body = (
    <RecordingView
      {...{ lang, title, viewing, outline, looks, participants, asked: instantAsked(query.t) }}
      number={found.number}
      caseHref={reading.caseHref(request, found.number)}
      base={`/${lang}${reading.section}/recordings/${row.id}`}
      watermark={texts.watermark({ name: principal?.displayName ?? '', at: momentIn(lang, now) })}
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
