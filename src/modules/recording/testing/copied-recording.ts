import { buffer } from 'node:stream/consumers';
import { signWithDemoKey } from '#modules/signatures';
import type { Platform } from '#platform';
import type { Actor } from '#platform/audit';
import { prepareWarning } from '../actions/prepare-warning.ts';
import { takeCopy } from '../actions/take-copy.ts';
import { settleRecording } from '../jobs/settle-recording.ts';
import { transcribeNext } from '../jobs/transcribe.ts';
import type { RecordingId } from '../model/ids.ts';
import { findWarning } from '../queries/find-warning.ts';
import { viewRecording } from '../queries/viewing.ts';
import { findTranscript } from '../store/transcript-store.ts';

/** What a closed recording goes through afterwards, without the job runner. */
export async function settled(platform: Platform, id: RecordingId): Promise<void> {
  await settleRecording(platform, id);
}

/** The ZIP that somebody takes away; a participant who can sign with a key of the demo signs the warning first. */
export async function copyFor(platform: Platform, actor: Actor, id: RecordingId): Promise<Buffer> {
  const viewing = await viewRecording(platform.reads, [actor], id);
  const act = { actor, action: 'recording.take-copy' };
  if (actor.kind === 'person') {
    const signingId = await prepareWarning(platform, act, viewing, '/kk/cabinet');
    const { signature } = (await findWarning(platform.reads, viewing)) ?? {};
    if (!signature) await signWithDemoKey(platform, act, { signingId, isConfirmed: true });
  }
  return await buffer((await takeCopy(platform, act, viewing, { lang: 'kk' })).stream);
}

/** Everything that a machine hears in a closed recording, without the job runner. */
export async function transcribed(platform: Platform, id: RecordingId): Promise<void> {
  await transcribeNext(platform, id);
  for (;;) {
    const row = await findTranscript(platform.reads, id);
    if (!row || row.done_at || row.trouble) return;
    await transcribeNext(platform, id);
  }
}
