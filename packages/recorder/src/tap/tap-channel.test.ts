import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rtpBytes } from '@ashyq/cmaf/testing';
import { HandClock } from '../../testing/hand-clock.ts';
import { TapChannel } from './tap-channel.ts';

describe('a tap of somebody who takes part from afar', () => {
  const open = (tracks: { sound?: string; picture?: string } = { sound: 'sound-remote-1' }) => {
    const clock = new HandClock();
    const told: string[] = [];
    const channel = new TapChannel({
      ...{ clock, tracks },
      sink: {
        frame: (track, { isAfterLoss }) => told.push(isAfterLoss ? `${track} after a loss` : track),
        idle: (track) => told.push(`${track} is idle`),
        broken: (track, cause) => told.push(`${track} broken by ${cause}`),
      },
    });
    const sound = (n: number) => {
      const payload = Buffer.from('f8fffe', 'hex');
      channel.packet('sound', rtpBytes({ sequence: n, timestamp: n * 960, payload }), clock.nowUs());
      clock.advance(20);
      channel.look();
    };
    return { clock, told, channel, sound };
  };

  it('waits for packets that come late, and for lost ones not for ever', () => {
    const { told, sound } = open();
    for (const n of [1, 3, 2, 4]) sound(n);
    assert.deepEqual(told, Array(4).fill('sound-remote-1'));
    for (let n = 6; n < 30; n += 1) sound(n);
    assert.equal(told.filter((one) => one.endsWith('after a loss')).length, 1);
  });

  it('gives out what it holds when nothing more comes, and tells a silence of five seconds', () => {
    const { clock, channel, told, sound } = open();
    sound(1);
    sound(3);
    clock.advance(500);
    channel.look();
    assert.deepEqual(told.slice(1), ['sound-remote-1 after a loss', 'sound-remote-1 is idle']);
    clock.advance(5000);
    assert.equal(channel.tracks[0]?.trouble, undefined);
    clock.advance(100);
    assert.equal(channel.tracks[0]?.trouble, 'silent');
  });

  it('says that nothing of a picture came at all, and takes nothing after its end', () => {
    const { clock, channel, told, sound } = open({ sound: 'sound-remote-1', picture: 'remote-1' });
    clock.advance(5001);
    assert.deepEqual(
      channel.tracks.map(({ kind, trouble }) => [kind, trouble]),
      [
        ['audio', 'no-first-frame'],
        ['video', 'no-first-frame'],
      ],
    );
    channel.end('source');
    sound(1);
    assert.deepEqual(told, ['sound-remote-1 broken by source', 'remote-1 broken by source']);
  });
});
