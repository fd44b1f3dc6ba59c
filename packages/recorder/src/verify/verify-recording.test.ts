import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { memoryDisk } from '@ashyq/cmaf/testing';
import { FOLDER, head, knowing, recordHearing, START_US, sourceOn } from '../../testing/recorded.ts';
import { newSigner } from '../recording/signer.ts';
import { readSignedLine, signedLine } from '../recording/statement.ts';
import { verifyRecording } from './verify-recording.ts';

type Files = Map<string, Uint8Array>;

const encoder = new TextEncoder();

describe('verification of a recording', () => {
  let whole: Files;
  before(async () => {
    const disk = memoryDisk();
    await recordHearing(disk);
    whole = disk.files;
  });

  const verified = (change: (files: Files) => void = () => undefined, more = {}) => {
    const files: Files = new Map(whole);
    change(files);
    return verifyRecording(sourceOn(memoryDisk(files)), { ...knowing, ...more });
  };
  const at = (path: string) => `${FOLDER}/${path}`;
  const textOf = (files: Files, path: string) => new TextDecoder().decode(files.get(at(path)));
  const write = (files: Files, path: string, text: string) => files.set(at(path), encoder.encode(text));

  it('passes when all is there, closed and signed by a key of the court', async () => {
    const report = await verified();
    assert.equal(report.indication, 'TOTAL_PASSED');
    assert.deepEqual([report.findings, report.trackFindings, report.gaps], [[], [], []]);
    assert.equal(report.roots, 4);
    assert.equal(report.reason, 'ended');
  });

  it('is undecided when the key is unknown, or the recording is not closed', async () => {
    const stranger = await verified(undefined, { keys: [newSigner().publicKey] });
    assert.deepEqual([stranger.indication, stranger.subIndication], ['INDETERMINATE', 'SIGNER_UNKNOWN']);
    const open = await verified((files) => files.delete(at('closing.json')));
    assert.deepEqual([open.indication, open.subIndication], ['INDETERMINATE', 'NOT_CLOSED']);
  });

  it('names the second in which a byte was altered', async () => {
    const report = await verified((files) => {
      const bytes = files.get(at('judge/000003.m4s'))?.slice() ?? new Uint8Array();
      const last = bytes.length - 1;
      bytes[last] = (bytes[last] ?? 0) ^ 1;
      files.set(at('judge/000003.m4s'), bytes);
    });
    assert.equal(report.indication, 'TOTAL_FAILED');
    const [one] = report.trackFindings;
    assert.deepEqual([one?.track, one?.finding.code], ['judge', 'part-altered']);
    assert.ok(one?.fromUs && one.toUs);
    assert.ok(one.fromUs >= START_US + 4e6 && one.toUs <= START_US + 6e6, `${one.fromUs - START_US}`);
  });

  it('sees that the end of a track was cut off, although its chain is whole', async () => {
    const report = await verified((files) => {
      const lines = textOf(files, 'room/index.ndjson').split('\n');
      write(files, 'room/index.ndjson', `${lines.slice(0, -6).join('\n')}\n`);
    });
    assert.equal(report.indication, 'TOTAL_FAILED');
    assert.ok(report.trackFindings.some(({ track, finding }) => track === 'room' && finding.code === 'cut-off'));
  });

  it('sees a whole track that is gone, and lets a copy lack what it may', async () => {
    const gone = (files: Files) => {
      for (const path of files.keys())
        if (path.startsWith(at('room/')) || path.startsWith(at('judge/'))) files.delete(path);
    };
    const report = await verified(gone);
    assert.deepEqual(
      report.findings.map((finding) => finding.code),
      ['track-missing', 'track-missing'],
    );
    const audio = await verified(gone, { mayLack: ['room', 'judge'] });
    assert.deepEqual([audio.indication, audio.subIndication, audio.findings], ['INDETERMINATE', 'TRACKS_ABSENT', []]);
  });

  it('sees a mark that was taken out with its chain made anew, by the signed roots', async () => {
    const other = memoryDisk();
    const { clock } = await recordHearing(other, 20);
    assert.ok(clock);
    const report = await verified((files) => {
      for (const [path, bytes] of other.files) if (path.startsWith(at('marks/'))) files.set(path, bytes);
    });
    assert.equal(report.indication, 'TOTAL_FAILED');
    assert.ok(
      report.trackFindings.some(
        ({ track, finding }) => track === 'marks' && /cut-off|not-as-sealed/.test(finding.code),
      ),
    );
  });

  it('sees an altered head, a root taken out, a forged root and a forged closing', async () => {
    const codes = async (change: (files: Files) => void) =>
      (await verified(change)).findings.map((finding) => finding.code);
    const ofHead = await codes((files) => write(files, 'head.json', `${JSON.stringify({ ...head, room: '3' })}\n`));
    assert.ok(ofHead.includes('head-altered'), String(ofHead));
    const cut = await codes((files) => {
      const [first = '', , ...rest] = textOf(files, 'roots.ndjson').split('\n');
      write(files, 'roots.ndjson', [first, ...rest].join('\n'));
    });
    assert.ok(cut.includes('root-out-of-order') && cut.includes('closing-contradicts'), String(cut));
    const thief = newSigner();
    const resign = async (line: string) =>
      signedLine(readSignedLine(line)?.value as never, (bytes) => thief.sign(bytes));
    const closing = await resign(textOf(whole, 'closing.json').trimEnd());
    assert.deepEqual(await codes((files) => write(files, 'closing.json', closing)), ['closing-forged']);
    const [root = '', ...others] = textOf(whole, 'roots.ndjson').split('\n');
    const forged = await resign(root);
    assert.ok(
      (await codes((files) => write(files, 'roots.ndjson', [forged, ...others].join('\n')))).includes('root-forged'),
    );
  });

  it('never throws, whatever the files hold', async () => {
    for (const path of ['head.json', 'roots.ndjson', 'closing.json', 'judge/index.ndjson', 'marks/index.ndjson']) {
      for (const text of ['', '{', 'null', '{"n":1}\n', '\u0000'.repeat(100)]) {
        const report = await verified((files) => write(files, path, text));
        assert.notEqual(report.indication, 'TOTAL_PASSED', `${path}: ${JSON.stringify(text)}`);
      }
    }
  });
});
