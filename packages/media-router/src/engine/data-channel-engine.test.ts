import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Malformed } from '@ashyq/cmaf';
import { cleanup } from 'node-datachannel';
import { offerText } from '../../testing/offers.ts';
import { seeded } from '../../testing/random.ts';
import { readOffer } from '../sdp/read-offer.ts';
import { DataChannelEngine } from './data-channel-engine.ts';

// Threads of the library would keep the process.
after(cleanup);

const silent = { packet: () => undefined, state: () => undefined };
const offer = offerText({ direction: 'sendonly' });

/** Lines that say something to the library, each with other letters and numbers than the one before. */
function hostile(random: () => number): string {
  const letters = (most: number): string => 'aZ9+/'.repeat(52).slice(0, 1 + Math.floor(random() * most));
  const number = (most: number): number => Math.floor(random() * most);
  const address = random() < 0.5 ? Array.from({ length: 4 }, () => number(300)).join('.') : `fe80::${number(9999)}`;
  const candidate = `${letters(32)} ${number(300)} udp ${number(2 ** 32)} ${address} ${number(70_000)} typ host`;
  return offer
    .replaceAll(/a=ice-ufrag:.*/g, `a=ice-ufrag:${letters(260)}`)
    .replaceAll(/a=ice-pwd:.*/g, `a=ice-pwd:${letters(260)}`)
    .replaceAll(/a=setup:.*/g, `a=setup:${['actpass', 'active', 'passive'][number(3)]}`)
    .replace(/a=candidate:.*/, `a=candidate:${candidate}`);
}

test('what has been read of a hostile offer never surprises the library', async () => {
  const engine = new DataChannelEngine({ bindAddress: '127.0.0.1', spacingMs: 0 });
  const random = seeded(12);
  let connected = 0;
  for (let times = 0; times < 150; times += 1) {
    try {
      const { transport } = readOffer(hostile(random));
      const link = await engine.connect(transport, silent);
      for (const candidate of transport.candidates) link.addCandidate(candidate);
      connected += 1;
      link.close();
      assert.equal(link.send(Buffer.alloc(12)), false);
      link.addCandidate('nothing that is a candidate');
    } catch (refused) {
      assert.ok(refused instanceof Malformed, String(refused));
    }
  }
  assert.ok(connected > 50 && connected < 150, `${connected} of 150`);
  engine.close();
});

test('what the library refuses is malformed, and leaves nothing open', async () => {
  const engine = new DataChannelEngine({ bindAddress: '127.0.0.1', spacingMs: 0 });
  const { transport } = readOffer(offer);
  const fingerprint = { ...transport.fingerprint, value: 'AB' };
  await assert.rejects(engine.connect({ ...transport, fingerprint }, silent), Malformed);
  const link = await engine.connect(transport, silent);
  assert.throws(() => link.addCandidate('nothing that is a candidate'), Malformed);
  engine.close();
});

test('a link that was closed is let go by the library, and can be collected', { timeout: 60_000 }, async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const engine = new DataChannelEngine({ bindAddress: '127.0.0.1', spacingMs: 0 });
  const closed = async (): Promise<WeakRef<object>> => {
    const link = await engine.connect(readOffer(offer).transport, silent);
    link.close();
    return new WeakRef(link);
  };
  const links = [await closed(), await closed(), await closed()];
  // The library tells the end of a connection some turns later; what is never let go ends this test by its time.
  while (links.some((link) => link.deref())) {
    await turn();
    collect();
  }
  engine.close();
});
