import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { type SignedBundle, signCms, writeBundle } from '@ashyq/pki';
import { drawnDocument } from '#modules/distribution/testing';
import { sealForCourt } from '#modules/signatures';
import { type SignatureHouse, signatureHouse } from '#modules/signatures/testing';
import { type TestPlatform, testPlatform } from '#testing';
import { offlineProgram } from './offline-program.ts';

describe('the verifier that runs without us', () => {
  const folder = mkdtempSync(join(tmpdir(), 'offline-'));
  const program = join(folder, 'ashyq-verify.mjs');
  let platform: TestPlatform;
  let house: SignatureHouse;
  const run = (content: Uint8Array | string, ...args: string[]) => {
    writeFileSync(join(folder, 'file'), content);
    return spawnSync(process.execPath, [program, join(folder, 'file'), ...args], { encoding: 'utf8', cwd: folder });
  };
  /** An act of a person of the court's authority, with what proves it. */
  const bundle = async (): Promise<Uint8Array> => {
    const { pki } = house.authority;
    const now = platform.clock.now();
    const from = now.subtract({ hours: 1 });
    const document = new TextEncoder().encode('Шешім');
    const key = await pki.issuePerson({ surname: 'ҮЛГІЛІ', name: 'ӘСЕЛ', iin: '461201500017' }, { from });
    const crls = await Promise.all([pki.crl(now), pki.rootCrl(now)]);
    const parts: SignedBundle = {
      ...{ about: { number: '7517-26-00-2/1/1' }, fileName: 'act.pdf', document },
      signature: await signCms(document, key, { isAttached: false, signingTime: now }),
      ...{ certificates: [pki.authority.certificate.bytes], crls: crls.map(({ bytes }) => bytes), ocspResponses: [] },
    };
    return await writeBundle(parts);
  };

  before(async () => {
    platform = await testPlatform();
    // The program asks the clock of this machine.
    platform.clock.set(Temporal.Now.instant());
    house = await signatureHouse(platform);
    writeFileSync(program, (await offlineProgram(platform)).text);
  });
  after(() => rmSync(folder, { recursive: true }));

  it('is one file without packages, the same for the same pins, another when the court gets its seal', async () => {
    const { text, sha256 } = await offlineProgram(platform);
    assert.match(sha256, /^[0-9a-f]{64}$/);
    assert.deepEqual(await offlineProgram(platform), { text, sha256 });
    const packages = [...text.matchAll(/from "([^"]+)"/g)].map(([, name = '']) => name);
    assert.ok(
      packages.every((name) => name.startsWith('node:')),
      packages.join(),
    );
    await sealForCourt(platform, { kind: 'receipt', content: new Uint8Array([1]) });
    assert.notEqual((await offlineProgram(platform)).sha256, sha256);
  });

  it('has a code for each end, and believes the roots of the court without being told', async () => {
    const good = await bundle();
    const passed = run(good);
    assert.equal(passed.status, 0, passed.stdout + passed.stderr);
    assert.match(passed.stdout, /number: 7517-26-00-2\/1\/1[\s\S]*trust: pinned[\s\S]*TOTAL_PASSED/);
    const altered = good.slice();
    const at = Buffer.from(altered).indexOf('Шешім');
    altered[at] = (altered[at] ?? 0) ^ 1;
    assert.equal(run(altered).status, 1);
    const draw = run(drawnDocument());
    assert.equal(draw.status, 2, draw.stdout + draw.stderr);
    assert.match(draw.stdout, /recipe: ashyq-draw\/1[\s\S]*passed {2}judge[\s\S]*INDETERMINATE/);
    const wrong = run('nothing');
    assert.equal(wrong.status, 3, wrong.stderr);
    assert.match(wrong.stdout, /unusable: no ZIP file/);
    const bare = spawnSync(process.execPath, ['-e', `delete globalThis.Temporal; import(${JSON.stringify(program)})`]);
    assert.equal(bare.status, 3);
    assert.match(String(bare.stdout), /^unusable: Node\.js 26 or newer is needed/);
    const unknown = run(drawnDocument(), '--log-key', 'x');
    assert.equal(unknown.status, 3);
    assert.match(unknown.stdout, /unusable: Unknown option '--log-key'/);
  });
});

describe('npm run verify', () => {
  const source = fileURLToPath(new URL('../../../commands/verify.ts', import.meta.url));
  const hook = fileURLToPath(new URL('../../../../tools/tsx-hook.mjs', import.meta.url));

  it('is the same program from its sources', () => {
    const folder = mkdtempSync(join(tmpdir(), 'verify-'));
    try {
      writeFileSync(join(folder, 'draw.json'), drawnDocument());
      const env = { ...process.env, ASHYQ_DATA: folder, INIT_CWD: folder };
      const said = spawnSync(process.execPath, ['--import', hook, source, 'draw.json'], { encoding: 'utf8', env });
      assert.equal(said.status, 2, said.stdout + said.stderr);
      assert.match(said.stdout, /judge: Судья/);
      assert.equal(spawnSync(process.execPath, ['--import', hook, source], { env }).status, 3);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
