import assert from 'node:assert/strict';
import { before, beforeEach, describe, it } from 'node:test';
import type { OutlineSegment } from '../../model/outline.ts';
import { type PlayedTrack, Transport } from './transport.ts';

/** A media element as far as the transport looks at it. */
class FakeElement {
  currentTime = 0;
  playbackRate = 1;
  paused = true;
  readyState = 4;
  seeking = false;
  async play(): Promise<void> {
    this.paused = false;
  }
  pause(): void {
    this.paused = true;
  }
}

const SECOND = 1_000_000;

function trackOf(kind: 'video' | 'audio', spans: readonly (readonly [from: number, to: number])[]) {
  const segments = spans.map(([from, to], index): OutlineSegment => [`${index}`, 'init', from * SECOND, to * SECOND]);
  const element = new FakeElement();
  const track: PlayedTrack = {
    element: element as unknown as HTMLMediaElement,
    track: { name: kind, kind, codecs: '', segments, gaps: [] },
    at: (us) => segments.find(([, , from, to]) => from <= us && us < to),
    next: (us) => segments.find(([, , from]) => from > us)?.[2],
    focus: () => undefined,
    isOff: false,
  };
  return { track, element };
}

describe('the transport of a recording', () => {
  let sound: ReturnType<typeof trackOf>;
  let view: ReturnType<typeof trackOf>;
  let transport: Transport;
  let isLive = false;
  before(() => {
    Object.assign(globalThis, { HTMLMediaElement: { HAVE_FUTURE_DATA: 3 } });
  });
  beforeEach(() => {
    isLive = false;
    sound = trackOf('audio', [
      [0, 4],
      [4, 8],
      [12, 16],
    ]);
    view = trackOf('video', [
      [0, 4],
      [6, 8],
      [12, 16],
    ]);
    const rest = { originUs: 0, startUs: 0, endUs: () => 16 * SECOND, isLive: () => isLive };
    transport = new Transport([view.track, sound.track], rest);
  });

  it('follows the sound, and draws a view that lags by its rate, or makes it jump when it is far', () => {
    transport.play();
    transport.seek(1.8 * SECOND);
    sound.element.currentTime = 2;
    view.element.currentTime = 1.95;
    transport.tick();
    assert.equal(transport.state.us, 2 * SECOND);
    assert.ok(Math.abs(view.element.playbackRate - 1.05) < 1e-9 && view.element.currentTime === 1.95);
    view.element.currentTime = 1.2;
    transport.tick();
    assert.equal(view.element.currentTime, 2);
    view.element.currentTime = 2.01;
    transport.tick();
    assert.equal(view.element.playbackRate, 1);
  });

  it('goes on with the sound where a view has a gap, and takes the view in again after it', () => {
    transport.play();
    transport.seek(5 * SECOND);
    transport.tick();
    assert.ok(view.element.paused && !sound.element.paused);
    transport.seek(5.9 * SECOND);
    sound.element.currentTime = 6.1;
    view.element.currentTime = 5;
    transport.tick();
    assert.ok(!view.element.paused && view.element.currentTime === 6.1);
  });

  it('skips time that nobody recorded, and stops at the end', () => {
    transport.play();
    sound.element.currentTime = 7.9;
    transport.seek(7.9 * SECOND);
    sound.element.readyState = 2;
    transport.tick();
    transport.tick();
    assert.equal(transport.state.us, 12 * SECOND);
    sound.element.readyState = 4;
    transport.seek(16 * SECOND);
    transport.tick();
    assert.equal(transport.state.isPlaying, false);
  });

  it('waits with everybody while the sound has no bytes, and at a live edge', () => {
    transport.play();
    transport.seek(2 * SECOND);
    transport.tick();
    sound.element.readyState = 2;
    transport.tick();
    assert.ok(view.element.paused && transport.state.isWaiting);
    isLive = true;
    transport.seek(16 * SECOND);
    transport.tick();
    assert.ok(transport.state.isPlaying && transport.state.isWaiting);
  });

  it('stops at the end of a clip, plays it again from its beginning, and holds nobody back beyond it', () => {
    transport.clip = { fromUs: SECOND, toUs: 3 * SECOND };
    transport.play();
    transport.seek(2.9 * SECOND);
    sound.element.currentTime = 3;
    transport.tick();
    assert.ok(!transport.state.isPlaying && sound.element.paused);
    transport.play();
    assert.ok(transport.state.isPlaying && transport.state.us === SECOND);
    transport.seek(6 * SECOND);
    sound.element.currentTime = 6.5;
    transport.tick();
    assert.ok(transport.state.isPlaying && transport.state.us === 6.5 * SECOND);
  });

  it('asks an element again that was not ready when it was sent to a moment', () => {
    view.element.readyState = 0;
    transport.seek(6.5 * SECOND);
    view.element.currentTime = 0;
    transport.tick();
    assert.equal(view.element.currentTime, 0, 'it knows no media yet');
    view.element.readyState = 1;
    transport.tick();
    assert.equal(view.element.currentTime, 6.5);
  });

  it('takes in a track that comes while it plays, at the same moment', () => {
    const late = trackOf('video', [[2, 8]]);
    transport.play();
    transport.seek(3 * SECOND);
    transport.add(late.track);
    assert.equal(late.element.currentTime, 3);
    sound.element.currentTime = 3.1;
    transport.tick();
    assert.ok(!late.element.paused && transport.state.us === 3.1 * SECOND);
  });

  it('leads by the view when sound is not there', () => {
    const alone = new Transport([view.track], {
      originUs: 0,
      startUs: 0,
      endUs: () => 16 * SECOND,
      isLive: () => false,
    });
    alone.play();
    view.element.currentTime = 0.4;
    alone.tick();
    assert.equal(alone.state.us, 0.4 * SECOND);
  });
});
