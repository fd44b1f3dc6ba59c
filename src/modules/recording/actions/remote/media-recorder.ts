import { randomBytes } from 'node:crypto';
import type { Signer } from '@ashyq/recorder';
import type { Platform } from '#platform';
import { newId } from '#platform/ids';
import type { RecorderId } from '../../model/ids.ts';
import { insertRecorder, type RecorderRow } from '../../store/recorder-store.ts';
import type { RecordingRow } from '../../store/recording-store.ts';
import { findMediaRecorder } from '../../store/remote-store.ts';
import { SCREEN_PURPOSE } from '../inventory/register-recorder.ts';
import { KEY_PURPOSE, recorderAct } from '../recorder-of.ts';

/** What a node signs with for a courtroom: the same on every node of the installation, so that another one may go on. */
export async function mediaSigner({ keys }: Platform, { courtroom_id: room }: RecordingRow): Promise<Signer> {
  const { signerOfSeed } = await import('@ashyq/recorder');
  return signerOfSeed(Buffer.from(keys.mac('recording.media-signing-key', room), 'hex'));
}

/** Nodes of the house, as the recorder of remote parties of a courtroom; entered when the first of them is recorded. */
export async function mediaRecorder(platform: Platform, main: RecordingRow): Promise<RecorderRow> {
  const known = await findMediaRecorder(platform.reads, main.courtroom_id);
  if (known) return known;
  const { spkiOf } = await import('@ashyq/recorder');
  const { publicKey } = await mediaSigner(platform, main);
  // Nobody holds a key to the intake: nodes reach it without one.
  const nobody = randomBytes(32).toString('base64url');
  await platform.db.transact(recorderAct('recording.enter-media-recorder'), async (tx) => {
    const id = newId<RecorderId>();
    tx.record({ kind: 'recording.recorder', id }, { courtCode: main.court_code });
    if (await findMediaRecorder(tx, main.courtroom_id)) return;
    await insertRecorder(tx, {
      ...{ id, court_code: main.court_code, courtroom_id: main.courtroom_id, name: 'media', kind: 'media' },
      ...{ address: null, public_key: spkiOf(publicKey), key_mac: platform.keys.mac(KEY_PURPOSE, nobody) },
      ...{ sealed_screen_key: platform.keys.seal(SCREEN_PURPOSE, nobody), registered_at: tx.clock.now() },
    });
  });
  const made = await findMediaRecorder(platform.reads, main.courtroom_id);
  if (!made) throw new Error('the recorder of the nodes was not entered');
  return made;
}
