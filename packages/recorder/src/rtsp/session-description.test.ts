import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CameraRefusal } from './camera-refusal.ts';
import { readSessionDescription } from './session-description.ts';
import { trackOfferOf } from './track-offer.ts';

const described = (...lines: string[]) => readSessionDescription(['v=0', 's=x', 'a=control:*', ...lines].join('\r\n'));
const offerOf = (...lines: string[]) => {
  const [media] = described(...lines).media;
  assert.ok(media);
  return trackOfferOf(media);
};

test('a description brings parameters of each stream, and values with = in them', () => {
  const { media, control } = described(
    'm=video 0 RTP/AVP 96',
    'a=rtpmap:96 h264/90000',
    'a=fmtp:96 packetization-mode=1; sprop-parameter-sets=Z0LAH9kAUAW7AQ==,aMuDyyA=',
    'a=control:rtsp://10.0.0.5/x/track1',
    'm=audio 0 RTP/AVP 0',
  );
  assert.equal(control, '*');
  assert.deepEqual(
    media.map(({ kind, encoding, rate }) => [kind, encoding, rate]),
    [
      ['video', 'H264', 90_000],
      ['audio', 'PCMU', 8000],
    ],
  );
  assert.equal(media[0]?.parameters.get('sprop-parameter-sets'), 'Z0LAH9kAUAW7AQ==,aMuDyyA=');
  assert.equal(media[0]?.control, 'rtsp://10.0.0.5/x/track1');
});

test('parameter sets that are nonsense are waited for in the stream', () => {
  const offer = offerOf(
    'm=video 0 RTP/AVP 96',
    'a=rtpmap:96 H264/90000',
    'a=fmtp:96 sprop-parameter-sets=Z0LAHw==,aM4=',
  );
  assert.equal(offer.begin().format(), undefined);
});

test('sound is AAC-hbr by its configuration, or Opus', () => {
  const sizes = 'mode=AAC-hbr;sizelength=13;indexlength=3;indexdeltalength=3';
  const aac = offerOf('m=audio 0 RTP/AVP 97', 'a=rtpmap:97 mpeg4-generic/48000/1', `a=fmtp:97 ${sizes};config=1188`);
  assert.deepEqual([aac.kind, aac.rate], ['audio', 48_000]);
  const opus = offerOf('m=audio 0 RTP/AVP 98', 'a=rtpmap:98 opus/48000/2', 'a=fmtp:98 sprop-stereo=1');
  assert.equal(opus.begin().format()?.codecs, 'opus');
});

test('what cannot be recorded is refused by what it is', () => {
  const troubleOf = (...lines: string[]) => {
    try {
      return offerOf(...lines).kind;
    } catch (error) {
      return error instanceof CameraRefusal ? error.trouble : 'another error';
    }
  };
  assert.equal(troubleOf('m=audio 0 RTP/AVP 8'), 'codec-g711');
  assert.equal(troubleOf('m=video 0 RTP/AVP 96', 'a=rtpmap:96 H265/90000'), 'codec-h265');
  assert.equal(troubleOf('m=video 0 RTP/AVP 26'), 'codec-unknown');
  assert.equal(
    troubleOf('m=video 0 RTP/AVP 96', 'a=rtpmap:96 H264/90000', 'a=fmtp:96 packetization-mode=2'),
    'description-malformed',
  );
  assert.equal(
    troubleOf('m=audio 0 RTP/AVP 97', 'a=rtpmap:97 mpeg4-generic/8000', 'a=fmtp:97 mode=AAC-hbr;config=1188'),
    'description-malformed',
  );
});
