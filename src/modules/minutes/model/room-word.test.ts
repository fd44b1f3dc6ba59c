import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type OwnWord, roomWordOf, SILENT_AFTER, type ToldWord } from './room-word.ts';

const now = Temporal.Instant.from('2026-11-28T05:00:00Z');
const ago = (seconds: number) => now.subtract({ seconds });
const own = (given: Partial<OwnWord> = {}): OwnWord => ({ isRecording: false, alarms: [], at: undefined, ...given });
const told = (given: Partial<ToldWord> = {}): ToldWord => ({
  ...{ status: 'recording', recordingId: undefined, alarms: [], at: ago(1) },
  ...given,
});

describe('the word of a recorder', () => {
  it('is silence when nobody ever heard of it', () => {
    assert.deepEqual(roomWordOf(undefined, own(), now), {
      ...{ status: 'silent', alarms: [], recordingId: undefined, heardAt: undefined },
    });
  });

  it('holds until the last second of its time, and not a second longer', () => {
    const seconds = SILENT_AFTER.total('seconds');
    assert.equal(roomWordOf(undefined, own({ isRecording: true, at: ago(seconds) }), now).status, 'recording');
    assert.equal(roomWordOf(undefined, own({ isRecording: true, at: ago(seconds + 1) }), now).status, 'silent');
  });

  it('is the later of what the screen and the recorder told', () => {
    assert.equal(roomWordOf(told({ status: 'idle' }), own({ isRecording: true, at: ago(9) }), now).status, 'idle');
    assert.equal(
      roomWordOf(told({ status: 'idle', at: ago(9) }), own({ isRecording: true, at: ago(1) }), now).status,
      'recording',
    );
  });

  it('keeps a break that the recorder only knows as not recording', () => {
    const late = own({ at: ago(1) });
    assert.equal(roomWordOf(told({ status: 'break', at: ago(9) }), late, now).status, 'break');
    assert.equal(roomWordOf(told({ status: 'recording', at: ago(9) }), late, now).status, 'idle');
  });

  it('names the camera that the screen named as long as the recorder complains, and tells what only it knows', () => {
    const alarms = [
      { code: 'camera-down', track: 'witness' },
      { code: 'track-stale', track: 'judge' },
    ];
    const word = roomWordOf(
      told({ alarms, at: ago(9) }),
      own({ isRecording: true, alarms: ['CAMERA_DOWN', 'UPLOAD_LATE'], at: ago(1) }),
      now,
    );
    assert.deepEqual(word.alarms, [{ code: 'camera-down', track: 'witness' }, { code: 'upload-late' }]);
  });

  it('is what the screen told when it told that the recorder does not answer', () => {
    assert.equal(roomWordOf(told({ status: 'silent' }), own({ isRecording: true, at: ago(2) }), now).status, 'silent');
  });
});
