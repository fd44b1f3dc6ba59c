import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { cleanup, LossyRelay } from '@ashyq/media-router/testing';
import { newSigner, spkiOf } from '@ashyq/recorder';
import { changePhase, type Entered } from '#modules/conference';
import { MediaHouse, type VideoHouse, videoHouse } from '#modules/conference/testing';
import { at } from '#modules/hearings/testing';
import { signatureHouse } from '#modules/signatures/testing';
import { settleRecording } from '../../jobs/settle-recording.ts';
import type { Outline } from '../../model/outline.ts';
import { openFile } from '../../queries/open-file.ts';
import { placeOfFile } from '../../queries/place-of-file.ts';
import { readRecordingOutline } from '../../queries/read-outline.ts';
import { getSealState } from '../../queries/seal-state.ts';
import { viewRecording } from '../../queries/viewing.ts';
import { findRecorder, type RecorderRow } from '../../store/recorder-store.ts';
import { findRecording } from '../../store/recording-store.ts';
import { listBeside } from '../../store/remote-store.ts';
import { partyOf } from '../../testing/index.ts';
import { type MadeRecording, makeRecording } from '../../testing/make-recording.ts';
import { RemoteParty } from '../../testing/remote-party.ts';
import { registerRecorder } from '../inventory/register-recorder.ts';
import { receiveClosing } from '../receive-closing.ts';
import { receiveHead } from '../receive-head.ts';
import { RemoteRecorder } from './remote-recorder.ts';

after(cleanup);

const act = { actor: { kind: 'system', name: 'test' }, action: 'recording.test' } as const;
const hasProbe = !spawnSync('ffprobe', ['-version']).error;
const needsProbe = { skip: hasProbe || process.env.CI === 'true' ? false : 'needs: ffprobe' };

describe('a hearing with two parties far away, over a network that loses packets', () => {
  let house: VideoHouse;
  let media: MediaHouse;
  let remote: RemoteRecorder;
  let main: MadeRecording;
  let recorder: RecorderRow;
  const relays: LossyRelay[] = [];
  const began = new Map<string, number>();

  before(async () => {
    house = await videoHouse();
    await signatureHouse(house.platform);
    const { platform, court, hearingId, roomId } = house;
    const [claimant, respondent] = [await house.admit('claimant'), await house.admit('respondent')];
    platform.clock.set(at(platform, '10:30'));
    media = await MediaHouse.open(house);
    media.node.start();
    remote = new RemoteRecorder(platform, media.node);
    await remote.start();
    await changePhase(platform, court.judge, { roomId, step: 'begin' });
    // Media are stamped by the clock of this machine; so is what the court says from here on.
    platform.clock.set(Temporal.Now.instant());
    await media.node.beat();
    const signer = newSigner();
    const { id } = await registerRecorder(platform, act, {
      ...{ courtCode: court.code, courtroomId: court.rooms[0], name: '304', address: '' },
      publicKey: spkiOf(signer.publicKey),
    });
    recorder = (await findRecorder(platform.reads, id)) as RecorderRow;
    main = await makeRecording({ hearingId, signer, startsAt: platform.clock.now() });
    await sit(claimant, respondent);
  });

  after(async () => {
    await remote.stop();
    await media.close();
    for (const relay of relays) relay.close();
  });

  const connect = async (who: string, entered: Entered): Promise<{ party: RemoteParty; close: () => void }> => {
    const relay = await LossyRelay.open({ loss: 0.03, seed: relays.length + 1 });
    relays.push(relay);
    const peer = await media.publish(entered, { relay });
    const party = new RemoteParty(peer);
    if (!began.has(who)) began.set(who, party.beganMs);
    return { party, close: () => peer.close() };
  };

  /** What of the hearing happens: both speak, nobody records yet; then the court does; one is lost and comes back; a part is closed. */
  const sit = async (claimant: Entered, respondent: Entered): Promise<void> => {
    const { platform, court, roomId } = house;
    const first = await connect('claimant', claimant);
    const second = await connect('respondent', respondent);
    const together = (seconds: number, ...parties: readonly RemoteParty[]) =>
      Promise.all(parties.map((party) => party.speak(seconds)));
    await together(1, first.party, second.party);
    await remote.follow();
    assert.deepEqual(await listBeside(platform.reads, main.id), []);
    await receiveHead(platform, recorder, main.id, main.head);
    await remote.follow();
    await together(5, first.party, second.party);
    first.close();
    await together(2, second.party);
    const again = await connect('claimant', claimant);
    await remote.follow();
    await together(3, again.party, second.party);
    platform.clock.set(Temporal.Now.instant());
    await changePhase(platform, court.judge, { roomId, step: 'close' });
    await together(2.5, again.party, second.party);
    platform.clock.set(Temporal.Now.instant());
    await changePhase(platform, court.judge, { roomId, step: 'reopen' });
    await together(3, again.party, second.party);
    await receiveClosing(platform, recorder, main.id, main.closing);
    await remote.follow();
    await remote.stop();
  };

  const outlineFor = async (who: 'secretary' | 'claimant'): Promise<Outline> => {
    const { platform, court, persons } = house;
    const actor = who === 'secretary' ? court.secretary.actor : partyOf(persons.claimant);
    const viewing = await viewRecording(platform.reads, [actor], main.id);
    return await readRecordingOutline(platform.reads, viewing);
  };
  const track = (outline: Outline, name: string) => {
    const found = outline.tracks.find((one) => one.name === name);
    assert.ok(found, `${name} of ${outline.tracks.map((one) => one.name).join(', ')}`);
    return found;
  };

  it('has each of them in one view with the courtroom, by name', async () => {
    const outline = await outlineFor('secretary');
    const remoteTracks = outline.tracks.filter(({ label }) => label !== undefined);
    assert.deepEqual(remoteTracks.map(({ name, kind }) => `${name} ${kind}`).sort(), [
      'remote-1 video',
      'remote-2 video',
      'sound-remote-1 audio',
      'sound-remote-2 audio',
    ]);
    assert.ok(remoteTracks.every(({ segments }) => segments.length >= 4));
    assert.ok(track(outline, 'remote-1').label?.includes('Қасымова'));
  });

  it('is held by what the node signed, to the last byte', async () => {
    const { platform } = house;
    const [beside, ...more] = await listBeside(platform.reads, main.id);
    assert.ok(beside?.closed_at && more.length === 0);
    await settleRecording(platform, beside.id);
    const row = await findRecording(platform.reads, beside.id);
    assert.ok(row);
    const viewing = await viewRecording(platform.reads, [house.court.secretary.actor], main.id);
    assert.equal((await getSealState(platform.reads, { ...viewing, row }))?.indication, 'TOTAL_PASSED');
  });

  it('tells that one was gone, and of the other nothing', async () => {
    const outline = await outlineFor('secretary');
    const causes = (name: string) => track(outline, name).gaps.map(([from, to, cause]) => [cause, to - from] as const);
    const gone = causes('sound-remote-1').filter(([cause, us]) => cause === 'source' && us > 1_500_000);
    assert.equal(gone.length, 1, JSON.stringify(causes('sound-remote-1')));
    assert.deepEqual(
      causes('sound-remote-2').filter(([cause]) => cause === 'source'),
      [],
    );
  });

  it('is in step with the wall clock by the reports of who sends, whenever packets arrive', async () => {
    const outline = await outlineFor('secretary');
    const { segments } = track(outline, 'remote-2');
    const beganUs = (began.get('respondent') ?? 0) * 1000;
    // A picture falls on each 40 ms from the beginning on; the last segments are placed by many reports.
    const off = segments.slice(1).map(([, , fromUs]) => {
      const rest = (fromUs - beganUs) % 40_000;
      return Math.min(rest, 40_000 - rest);
    });
    assert.ok(off.length > 2 && off.every((us) => us <= 3000), `${off.join(', ')} µs off`);
  });

  it('keeps what was closed from a party, pictures and sound', async () => {
    const [all, open] = [await outlineFor('secretary'), await outlineFor('claimant')];
    assert.deepEqual(all.closed, []);
    assert.equal(open.closed.length, 1);
    const [[from, to] = [0, 0]] = open.closed;
    for (const name of ['remote-1', 'sound-remote-1', 'remote-2', 'sound-remote-2']) {
      const within = (outline: Outline) => track(outline, name).segments.filter(([, , a, b]) => a < to && from < b);
      assert.ok(within(all).length > 0, name);
      assert.deepEqual(within(open), [], name);
    }
  });

  it('is played by others', needsProbe, async () => {
    const { platform, court } = house;
    const viewing = await viewRecording(platform.reads, [court.secretary.actor], main.id);
    const outline = await outlineFor('secretary');
    const folder = mkdtempSync(join(tmpdir(), 'ashyq-remote-'));
    try {
      for (const { name, kind, segments } of outline.tracks.filter(({ label }) => label)) {
        const files = [segments[0]?.[1] ?? '', ...segments.map(([file]) => file)];
        const bytes = await Promise.all(
          files.map(async (file) => {
            const place = placeOfFile(viewing, name, file);
            return (place && (await openFile(platform, place))) ?? Buffer.alloc(0);
          }),
        );
        const path = join(folder, `${name}.mp4`);
        writeFileSync(path, Buffer.concat(bytes));
        const args = [
          '-v',
          'error',
          '-count_packets',
          '-show_entries',
          'stream=codec_name,nb_read_packets',
          '-of',
          'csv=p=0',
        ];
        const { stdout, stderr } = spawnSync('ffprobe', [...args, path], { encoding: 'utf8' });
        const [codec, packets] = stdout.trim().split(',');
        assert.deepEqual([codec, stderr], [kind === 'video' ? 'h264' : 'opus', '']);
        assert.ok(Number(packets) > 150, `${name}: ${packets}`);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
