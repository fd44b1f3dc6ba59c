import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Malformed } from '@ashyq/cmaf';
import { MemoryLink } from '../../testing/memory-engine.ts';
import { offerText } from '../../testing/offers.ts';
import { seeded } from '../../testing/random.ts';
import { answerToPublisher, publishedMedia } from '../room/negotiate.ts';
import { chooseCodec } from './choose-codec.ts';
import { readFragment } from './read-fragment.ts';
import { candidatesOf, readOffer } from './read-offer.ts';

const offer = offerText({ direction: 'sendonly', layers: ['q', 'h', 'f'] });
const local = new MemoryLink({ packet: () => undefined, state: () => undefined });

test('of an offer the transport, the codecs, the layers and the extensions are read', () => {
  const { transport, media } = readOffer(offer);
  assert.equal(transport.ice.fragment, 'frag');
  assert.equal(transport.setup, 'actpass');
  assert.deepEqual(transport.candidates, ['1 1 udp 2113937151 127.0.0.1 5000 typ host']);
  const [audio, video] = media;
  assert.deepEqual([audio?.kind, audio?.mid, audio?.direction], ['audio', '0', 'sendonly']);
  assert.deepEqual(video?.layers, ['q', 'h', 'f']);
  assert.equal(video?.extensions.get('urn:ietf:params:rtp-hdrext:sdes:mid'), 4);
  assert.ok(video?.codecs.some(({ name, payloadType }) => name === 'H264' && payloadType === 106));
});

test('H.264 of constrained baseline in packets of mode 1 is chosen before VP8, and what the publisher sends before both', () => {
  const [, video] = readOffer(offer).media;
  assert.ok(video);
  assert.equal(chooseCodec(video)?.payloadType, 106);
  assert.equal(chooseCodec(video, 'VP8')?.payloadType, 96);
  assert.equal(chooseCodec({ ...video, codecs: video.codecs.filter(({ name }) => name === 'RTX') }), undefined);
});

test('names of machines (mDNS) are not asked for', () => {
  const named = 'a=candidate:1 1 udp 1 1b2c.local 5000 typ host';
  assert.equal(readOffer(offerText({ direction: 'sendonly', more: [named] })).transport.candidates.length, 1);
});

test('of candidates only those are taken that have an address, a port, and numbers within their range', () => {
  const good = ['1 1 udp 2147483647 ::1 65535 typ host', '1 1 tcp 1 10.0.0.1 9 typ relay tcptype active'];
  const bad = [
    '1 1 udp 2147483648 127.0.0.1 5000 typ host',
    '1 1 udp 0 127.0.0.1 5000 typ host',
    '1 257 udp 1 127.0.0.1 5000 typ host',
    '1 1 udp 1 127.0.0.1 65536 typ host',
    '1 1 udp 1 127.0.0.1 0 typ host',
    '1 1 udp 1 999.0.0.1 5000 typ host',
    '1 1 udp 1 :::: 5000 typ host',
    '1 1 udp 1 127.0.0.1 5000 typ other',
    '',
  ];
  assert.deepEqual(candidatesOf([...bad, ...good]), good);
});

test('a fingerprint is as long as its hash', () => {
  const withPrint = (algorithm: string, bytes: number): string =>
    offer.replaceAll(/a=fingerprint.*\r\n/g, `a=fingerprint:${algorithm} ${Array(bytes).fill('ab').join(':')}\r\n`);
  for (const [algorithm, bytes] of [
    ['SHA-256', 32],
    ['sha-384', 48],
    ['sha-512', 64],
  ] as const) {
    assert.equal(readOffer(withPrint(algorithm, bytes)).transport.fingerprint.algorithm, algorithm.toLowerCase());
    for (const other of [bytes - 1, bytes + 1])
      assert.throws(() => readOffer(withPrint(algorithm, other)), Malformed, `${algorithm} of ${other} bytes`);
  }
  assert.throws(() => readOffer(withPrint('sha-1', 20)), Malformed);
});

test('the answer keeps the order of the media, takes what is wanted and refuses the rest', () => {
  const more = ['m=application 9 UDP/DTLS/SCTP webrtc-datachannel', 'c=IN IP4 0.0.0.0', 'a=mid:2', 'a=sctp-port:5000'];
  const read = readOffer(offerText({ direction: 'sendonly', layers: ['q', 'f'], more }));
  const answer = answerToPublisher(read, publishedMedia(read), local);
  const heads = answer.split('\r\n').filter((line) => line.startsWith('m='));
  assert.deepEqual(heads, [
    'm=audio 9 UDP/TLS/RTP/SAVPF 111',
    'm=video 9 UDP/TLS/RTP/SAVPF 106',
    'm=application 0 UDP/DTLS/SCTP 0',
  ]);
  assert.match(answer, /a=group:BUNDLE 0 1\r\n/);
  assert.match(answer, /a=simulcast:recv q;f\r\n/);
  assert.match(answer, /a=rtcp-fb:106 goog-remb/);
  assert.doesNotMatch(answer, /transport-cc|a=rtpmap:97/);
  assert.equal(answer.match(/a=candidate/g)?.length, 1);
});

test('an answer is an offer of the same form', () => {
  const read = readOffer(offer);
  const answer = answerToPublisher(read, publishedMedia(read), local).replaceAll(
    'sha-256 AA:BB',
    `sha-256 ${'AA:'.repeat(31)}AA`,
  );
  assert.deepEqual(
    readOffer(answer).media.map(({ mid, direction }) => `${mid} ${direction}`),
    ['0 recvonly', '1 recvonly'],
  );
});

test('what lacks something or has too much of it is malformed', () => {
  const without = (part: RegExp): string => offer.replaceAll(part, '');
  const bad = {
    'no version': without(/v=0\r\n/g),
    'no fingerprint': without(/a=fingerprint.*\r\n/g),
    'no ICE': without(/a=ice-pwd.*\r\n/g),
    'short password': offer.replaceAll('passwordpasswordpassword', 'short'),
    'no mid': without(/a=mid.*\r\n/g),
    'one mid twice': offer.replaceAll('a=mid:1', 'a=mid:0'),
    'a line within a line': offer.replace('a=mid:1', 'a=mid:1\ra=evil'),
    'too long a line': offer.replace('a=mid:1', `a=${'x'.repeat(3000)}`),
    'too many media': offer + 'm=audio 9 X 0\r\na=mid:x\r\n'.repeat(20),
    'too many lines': offer + 'a=x\r\n'.repeat(3000),
    'too long': offer + 'a=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\r\n'.repeat(1900),
    empty: '',
  };
  for (const [what, text] of Object.entries(bad)) assert.throws(() => readOffer(text), Malformed, what);
});

test('whatever the text is, it is read or malformed, and an answer never says more lines than it has', () => {
  const random = seeded(3);
  const lines = offer.split('\r\n');
  let read = 0;
  for (let times = 0; times < 5000; times += 1) {
    const spoilt = [...lines];
    for (let changes = 1 + random() * 3; changes > 0; changes -= 1) {
      const at = Math.floor(random() * spoilt.length);
      const line = spoilt[at] ?? '';
      const cut = Math.floor(random() * line.length);
      spoilt[at] =
        random() < 0.5
          ? line.slice(0, cut)
          : `${line.slice(0, cut)}${String.fromCodePoint(Math.floor(random() * 300))}${line.slice(cut)}`;
    }
    try {
      const found = readOffer(spoilt.join('\r\n'));
      answerToPublisher(found, publishedMedia(found), local);
      read += 1;
    } catch (refused) {
      assert.ok(
        refused instanceof Malformed || (refused instanceof Error && refused.name === 'Refusal'),
        String(refused),
      );
    }
  }
  assert.ok(read > 500 && read < 4900);
});

test('candidates that trickle are read with the credentials that they belong to', () => {
  const fragment =
    'a=ice-ufrag:frag\r\na=ice-pwd:passwordpasswordpassword\r\nm=audio 9 RTP/AVP 0\r\na=mid:0\r\na=candidate:1 1 udp 1 127.0.0.1 5001 typ host\r\na=end-of-candidates\r\n';
  assert.deepEqual(readFragment(fragment), {
    ice: { fragment: 'frag', password: 'passwordpasswordpassword' },
    candidates: ['1 1 udp 1 127.0.0.1 5001 typ host'],
  });
  for (const bad of ['', 'a=ice-ufrag:frag\r\n', 'a=ice-ufrag:fr ag\r\na=ice-pwd:passwordpasswordpassword']) {
    assert.throws(() => readFragment(bad), Malformed);
  }
});
