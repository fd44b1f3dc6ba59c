import type { Readable } from 'node:stream';
import { isHouseError } from '#platform/errors';
import type { StreamAnswer, StreamRequest, StreamRoute } from '#platform/http';
import { parseId } from '#platform/ids';
import { receiveClosing } from '../../actions/receive-closing.ts';
import { receiveHead } from '../../actions/receive-head.ts';
import { receiveHealth } from '../../actions/receive-health.ts';
import { PIECE_BYTES, receivePiece } from '../../actions/receive-piece.ts';
import { ownRecording, recorderOf } from '../../actions/recorder-of.ts';
import { recordingErrors } from '../../errors.ts';
import { ROOTS } from '../../model/head.ts';
import type { RecordingId } from '../../model/ids.ts';
import { camerasForRecorder } from '../../queries/cameras-for-recorder.ts';
import { type FilePlace, findTrack, sizeOfFile } from '../../store/intake-store.ts';
import type { RecorderRow } from '../../store/recorder-store.ts';

const HEAD_BYTES = 64 * 1024;
const BASE = '/recorder/v1';
const FILE = `${BASE}/recordings/:recording/files/:track/:file`;

type Asked = (request: StreamRequest, recorder: RecorderRow) => Promise<StreamAnswer>;

/** Everybody may come in: the key of the recorder is looked at first. */
function route(method: StreamRoute['method'], path: string, run: Asked): StreamRoute {
  return {
    ...{ method, path, access: 'everyone' },
    run: async (request) => {
      try {
        return await run(request, await recorderOf(request.platform, request.header('authorization')));
      } catch (thrown) {
        if (!isHouseError(thrown) || thrown.kind !== 'refusal') throw thrown;
        return json({ error: { code: thrown.code, text: thrown.say('en') } }, thrown.status);
      }
    },
  };
}

function json(body: object, status = 200, headers: Readonly<Record<string, string>> = {}): StreamAnswer {
  return { status, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) };
}

/** @throws RECORDING_NOT_FOUND */
function recordingOf({ params }: StreamRequest): RecordingId {
  const id = parseId<RecordingId>(params.recording);
  if (!id) throw recordingErrors('RECORDING_NOT_FOUND');
  return id;
}

/** @throws RECORDING_TRACK_UNKNOWN for a name that leads elsewhere */
function placeOf(request: StreamRequest): FilePlace {
  const { track = ROOTS, file = 'roots.ndjson' } = request.params;
  const isName = /^[a-z0-9][a-z0-9-]{0,31}$/.test(track) && /^[a-z0-9][a-z0-9.-]{0,63}$/.test(file);
  if (!isName) throw recordingErrors('RECORDING_TRACK_UNKNOWN');
  return { recordingId: recordingOf(request), track, file };
}

/** @throws RECORDING_PIECE_TOO_LARGE */
async function readAll(body: Readable, most: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += (chunk as Uint8Array).byteLength;
    if (size > most) throw recordingErrors('RECORDING_PIECE_TOO_LARGE');
    chunks.push(chunk as Uint8Array);
  }
  return Buffer.concat(chunks);
}

const putHead: Asked = async (request, recorder) => {
  const text = (await readAll(request.body, HEAD_BYTES)).toString('utf8');
  const row = await receiveHead(request.platform, recorder, recordingOf(request), text);
  return json({ recordingId: row.id, isClosed: row.closed_at !== null });
};

const putClosing: Asked = async (request, recorder) => {
  const text = (await readAll(request.body, HEAD_BYTES * 4)).toString('utf8');
  await receiveClosing(request.platform, recorder, recordingOf(request), text);
  return json({ isClosed: true });
};

/** How far a file is; of one that did not begin: 0. */
async function offsetOf(request: StreamRequest, recorder: RecorderRow): Promise<number> {
  const { platform } = request;
  const place = placeOf(request);
  await ownRecording(platform, recorder, place.recordingId);
  if (!(await findTrack(platform.reads, place.recordingId, place.track)))
    throw recordingErrors('RECORDING_TRACK_UNKNOWN');
  return await sizeOfFile(platform.reads, place);
}

const headFile: Asked = async (request, recorder) => ({
  status: 200,
  headers: { 'upload-offset': String(await offsetOf(request, recorder)) },
});

const postFile: Asked = async (request, recorder) => {
  const offset = Number(request.header('upload-offset') ?? 0);
  const bytes = await readAll(request.body, PIECE_BYTES);
  try {
    const sent = { ...placeOf(request), offset, bytes };
    const now = await receivePiece(request.platform, recorder, sent);
    return { status: 204, headers: { 'upload-offset': String(now) } };
  } catch (thrown) {
    if (!isHouseError(thrown, 'RECORDING_OFFSET_WRONG')) throw thrown;
    const right = await offsetOf(request, recorder);
    const said = { error: { code: thrown.code, text: thrown.say('en') }, offset: right };
    return json(said, thrown.status, { 'upload-offset': String(right) });
  }
};

const putHealth: Asked = async (request, recorder) => {
  await receiveHealth(request.platform, recorder, (await readAll(request.body, HEAD_BYTES)).toString('utf8'));
  return { status: 204 };
};

const getCameras: Asked = async ({ platform }, recorder) =>
  json({ cameras: await camerasForRecorder(platform, recorder) });

/** What a registered recorder sends up and asks for. Marks go before the media of the same time, media before its lines. */
export const intakeRoutes: readonly StreamRoute[] = [
  route('PUT', `${BASE}/recordings/:recording/head`, putHead),
  route('HEAD', FILE, headFile),
  route('POST', FILE, postFile),
  route('HEAD', `${BASE}/recordings/:recording/files/roots.ndjson`, headFile),
  route('POST', `${BASE}/recordings/:recording/files/roots.ndjson`, postFile),
  route('PUT', `${BASE}/recordings/:recording/closing`, putClosing),
  route('PUT', `${BASE}/health`, putHealth),
  route('GET', `${BASE}/cameras`, getCameras),
];
