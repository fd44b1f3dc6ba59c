import { buffer } from 'node:stream/consumers';
import type { Platform } from '#platform';
import type { Actor } from '#platform/audit';
import { takeCopy } from '../actions/take-copy.ts';
import { settleRecording } from '../jobs/settle-recording.ts';
import type { RecordingId } from '../model/ids.ts';
import { viewRecording } from '../queries/viewing.ts';

/** What a closed recording goes through afterwards, without the job runner. */
export async function settled(platform: Platform, id: RecordingId): Promise<void> {
  await settleRecording(platform, id);
}

/** The ZIP that somebody takes away who has agreed to the warning. */
export async function copyFor(platform: Platform, actor: Actor, id: RecordingId): Promise<Buffer> {
  const viewing = await viewRecording(platform.reads, [actor], id);
  const act = { actor, action: 'recording.take-copy' };
  return await buffer((await takeCopy(platform, act, viewing, { lang: 'kk', warning: 'ескерту' })).stream);
}
