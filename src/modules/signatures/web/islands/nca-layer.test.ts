import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { courtProfile, readSignedData, verifyCms } from '@ashyq/pki';
import { type Holder, type NcaLayerMood, NcaLayer as Program, TestPki } from '@ashyq/pki/testing';
import { NcaLayer, type NcaLayerOptions } from './nca-layer.ts';
import type { NcaLayerFailureCode } from './nca-layer-failure.ts';
import type { SignRequest } from './nca-layer-request.ts';

const now = Temporal.Instant.from('2046-03-01T09:00:00Z');
const from = now.subtract({ hours: 24 });
const iin = '461201500017';
const signing = '1.3.6.1.5.5.7.3.4';

const request = (rest: Partial<SignRequest> = {}): SignRequest => ({
  content: new Blob(['Талап қою арызы']),
  ...{ isAttached: false, iin: '', bin: '', purposes: [], wantsTimeStamp: false, acceptsTestKeys: false, lang: 'kk' },
  ...rest,
});

describe('the client of NCALayer', () => {
  let pki: TestPki;
  let key: Holder;
  let program: Program;

  before(async () => {
    pki = await TestPki.create({ from });
    key = await pki.issuePerson({ surname: 'ҮЛГІЛІ', name: 'ӘСЕЛ', iin }, { from });
    program = await Program.start({ keys: [key], clock: () => now, timeStamper: pki.stamperAt(now) });
  });
  after(() => program.stop());

  const sign = async (rest: Partial<SignRequest> = {}, options: NcaLayerOptions = {}): Promise<Uint8Array> => {
    const layer = await NcaLayer.connect(program.address, options);
    try {
      return Uint8Array.fromBase64(await layer.sign(request(rest)));
    } finally {
      layer.close();
    }
  };

  it('brings a signature that a verifier passes, and says the version', async () => {
    const layer = await NcaLayer.connect(program.address);
    assert.equal(layer.version, '1.4');
    const signature = Uint8Array.fromBase64(await layer.sign(request()));
    layer.close();
    const input = { anchors: pki.anchors, certificates: [pki.authority.certificate], now, profile: courtProfile };
    const content = new TextEncoder().encode('Талап қою арызы');
    const report = await verifyCms(signature, { ...input, content, revocation: 'skipped' });
    assert.equal(report.verdict.indication, 'TOTAL_PASSED', JSON.stringify(report.checks));
  });

  it('attaches the content and asks for a time-stamp when the page wants it', async () => {
    const attached = readSignedData(await sign({ isAttached: true, wantsTimeStamp: true }));
    assert.equal(new TextDecoder().decode(attached.content), 'Талап қою арызы');
    const detached = readSignedData(await sign());
    assert.equal(detached.content, undefined);
    assert.deepEqual(
      program.requests.slice(-2).map((one) => one.args.wantsTimeStamp),
      [true, false],
    );
  });

  it('names the keys that the program may offer', async () => {
    await sign({ iin, purposes: [signing], lang: 'en' });
    const { args } = program.requests.at(-1) ?? assert.fail('nothing was asked');
    assert.deepEqual([args.iin, args.purposes, args.locale], [iin, [signing], 'ru']);
  });

  it('passes twenty megabytes byte for byte and lets the page live meanwhile', async () => {
    const bytes = new Uint8Array(20 * 1024 * 1024 + 1).map((_, at) => at * 31);
    let breaths = 0;
    const breathing = setInterval(() => (breaths += 1), 0);
    await sign({ content: new Blob([bytes]) });
    clearInterval(breathing);
    assert.ok(Buffer.from(program.requests.at(-1)?.args.data[0] ?? []).equals(bytes));
    assert.ok(breaths > 2, `${breaths} turns of the loop`);
  });

  const moods: readonly (readonly [mood: NcaLayerMood, code: NcaLayerFailureCode])[] = [
    ['cancels', 'cancelled'],
    ['module-missing', 'module-missing'],
    ['fails', 'key-not-read'],
    ['is-silent', 'timed-out'],
  ];
  for (const [mood, code] of moods) {
    it(`tells ${code} when the program ${mood}`, async () => {
      program.mood = mood;
      await assert.rejects(sign({}, { signingMs: 200 }), { code });
      program.mood = 'signs';
      await sign();
    });
  }

  it('tells that the list was closed without a choice when no key fits', async () => {
    await assert.rejects(sign({ iin: '461201500099' }), { code: 'cancelled' });
  });

  it('tells that the window is taken', async () => {
    const both = await Promise.allSettled([sign(), sign()]);
    const refused = both.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []));
    assert.ok(refused.every((code) => code === 'busy'));
    assert.ok(both.some(({ status }) => status === 'fulfilled'));
  });

  it('stops waiting when the person turns away', async () => {
    program.mood = 'is-silent';
    const turning = new AbortController();
    const waiting = sign({}, { signal: turning.signal });
    setTimeout(() => turning.abort(), 50);
    await assert.rejects(waiting, { code: 'cancelled' });
    program.mood = 'signs';
  });

  it('tells that the program was closed in the middle', async () => {
    const dying = await Program.start({ keys: [key], clock: () => now });
    dying.mood = 'is-silent';
    const layer = await NcaLayer.connect(dying.address);
    const waiting = layer.sign(request());
    setTimeout(() => void dying.stop(), 50);
    await assert.rejects(waiting, { code: 'closed' });
  });
});

describe('where no NCALayer answers', () => {
  let silent: Server;
  let silentAddress: string;
  before(async () => {
    // Takes the connection and says nothing, as a browser does that waits for its person.
    silent = createServer().on('upgrade', () => undefined);
    await once(silent.listen(0, '127.0.0.1'), 'listening');
    silentAddress = `ws://127.0.0.1:${(silent.address() as AddressInfo).port}/`;
  });
  after(() => {
    silent.closeAllConnections();
    silent.close();
  });

  const connect = (address: string, options: NcaLayerOptions) => NcaLayer.connect(address, options);
  // The port of «discard»: nobody listens there.
  const nobody = 'ws://127.0.0.1:9/';

  it('says that it is not running when the connection is refused', async () => {
    await assert.rejects(connect(nobody, {}), { code: 'not-running' });
  });

  it('says that the browser blocks it when the person once forbade it', async () => {
    await assert.rejects(connect(nobody, { permission: async () => 'denied' }), { code: 'blocked' });
  });

  it('says so too when the browser refuses the address itself', async () => {
    await assert.rejects(connect('http//', {}), { code: 'blocked' });
  });

  it('does not wait longer than the patience for a greeting', async () => {
    await assert.rejects(connect(silentAddress, { greetingMs: 100 }), { code: 'not-running' });
  });

  it('waits on while the browser asks the person, and says that it is asking', async () => {
    let asked = 0;
    const options = { greetingMs: 50, permissionMs: 100, onPermissionAsked: () => (asked += 1) };
    await assert.rejects(connect(silentAddress, { ...options, permission: async () => 'prompt' }), { code: 'blocked' });
    assert.equal(asked, 1);
  });
});
