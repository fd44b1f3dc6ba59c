import { Readable } from 'node:stream';
import { everyActorOf, type StreamAnswer, type StreamRequest, type StreamRoute } from '#platform/http';
import { pictureOfTried } from '../../actions/inventory/try-camera.ts';
import { lookByMedia } from '../../actions/look-at-recording.ts';
import { recordingErrors } from '../../errors.ts';
import { isClosedAt } from '../../model/closed-spans.ts';
import { openFile } from '../../queries/open-file.ts';
import { placeOfFile } from '../../queries/place-of-file.ts';
import { plainVideo } from '../../queries/plain-video.ts';
import { readRecordingOutline } from '../../queries/read-outline.ts';
import { type Viewing, viewRecording } from '../../queries/viewing.ts';
import type { FilePlace } from '../../store/intake-store.ts';
import { findSegment } from '../../store/outline-store.ts';

const BASE = '/media/recordings/:recording';

/** As whom a session may watch: an office, or the person whose contact is proved. @throws RECORDING_NOT_FOUND */
async function viewing({ platform, principal, params, act }: StreamRequest): Promise<Viewing> {
  const actors = principal ? everyActorOf(principal) : [];
  const allowed = actors.filter(({ kind }) => kind === 'staff' || principal?.isConfirmed === true);
  const seen = await viewRecording(platform.reads, allowed, params.recording);
  await lookByMedia(platform, act('recording.look-by-media'), seen);
  return seen;
}

/** What may be played, as far as it is here. `?after=` microseconds: segments that end later only. */
async function outline(request: StreamRequest): Promise<StreamAnswer> {
  const after = Number(request.query.get('after') ?? 0);
  const afterUs = Number.isSafeInteger(after) && after > 0 ? after : 0;
  const body = await readRecordingOutline(request.platform.reads, await viewing(request), afterUs);
  return { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

/** Media of one segment, or an initialisation. A closed segment is not found by who may not see it. */
async function file(request: StreamRequest): Promise<StreamAnswer> {
  const { track = '', file: name = '' } = request.params;
  const seen = await viewing(request);
  const place = placeOfFile(seen, track, name);
  if (!place) throw recordingErrors('RECORDING_NOT_FOUND');
  const isInit = /^init-\d{1,6}\.mp4$/.test(place.file);
  if (!isInit) await requireOpen(request, seen, place);
  const bytes = await openFile(request.platform, place);
  if (!bytes) throw recordingErrors('RECORDING_NOT_FOUND');
  return { status: 200, headers: { 'content-type': 'video/mp4' }, body: bytes };
}

/** @throws RECORDING_NOT_FOUND */
async function requireOpen({ platform }: StreamRequest, seen: Viewing, place: FilePlace): Promise<void> {
  const segment = await findSegment(platform.reads, place.recordingId, place.track, place.file);
  const span = segment && { fromUs: segment.from_us, toUs: segment.to_us };
  if (!span || (!seen.canSeeClosed && isClosedAt(seen.closed, span))) throw recordingErrors('RECORDING_NOT_FOUND');
}

/** A plain file for a player without scripts, with ranges so that it can be moved through. */
async function plain(request: StreamRequest): Promise<StreamAnswer> {
  const seen = await viewing(request);
  const fromUs = Number(request.query.get('from') ?? 0);
  const asked = { track: request.params.track ?? '', fromUs: Number.isSafeInteger(fromUs) ? fromUs : 0 };
  const whole = await readRecordingOutline(request.platform.reads, seen);
  const { mediaType, sizeBytes, read } = await plainVideo(request.platform, seen, whole, asked);
  const range = rangeOf(request.header('range'), sizeBytes);
  const [from, to] = range ?? [0, sizeBytes];
  return {
    status: range ? 206 : 200,
    headers: {
      ...{ 'content-type': mediaType, 'accept-ranges': 'bytes', 'content-length': String(to - from) },
      ...(range ? { 'content-range': `bytes ${from}-${to - 1}/${sizeBytes}` } : {}),
    },
    body: Readable.from(read(from, to), { objectMode: false }),
  };
}

/** RFC 9110 14.2: one range; anything else is answered with the whole. */
function rangeOf(header: string | undefined, sizeBytes: number): readonly [from: number, to: number] | undefined {
  const [, first, last] = /^bytes=(\d{1,15})-(\d{0,15})$/.exec(header ?? '') ?? [];
  if (first === undefined || Number(first) >= sizeBytes) return undefined;
  return [Number(first), last ? Math.min(Number(last) + 1, sizeBytes) : sizeBytes];
}

/** The picture of a camera that an administrator tries. */
async function tried({ platform, principal, query }: StreamRequest): Promise<StreamAnswer> {
  const actors = principal ? everyActorOf(principal) : [];
  const body = await pictureOfTried(platform, actors, query.get('camera') ?? '');
  return { status: 200, headers: { 'content-type': 'video/mp4', 'cache-control': 'no-store' }, body };
}

/** What a player takes: only the session's own rights, looked at for each file. */
export const mediaRoutes: readonly StreamRoute[] = [
  { method: 'GET', path: `${BASE}/outline.json`, access: 'signed-in', run: outline },
  { method: 'GET', path: `${BASE}/plain/:track`, access: 'signed-in', run: plain },
  { method: 'GET', path: '/media/tried-camera.mp4', access: 'staff', run: tried },
  { method: 'GET', path: `${BASE}/files/:track/:file`, access: 'signed-in', run: file },
];
