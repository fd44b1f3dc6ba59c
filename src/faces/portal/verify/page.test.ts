import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { signCms } from '@ashyq/pki';
import { type Holder, TestPki } from '@ashyq/pki/testing';
import { reportTexts, signerOf, TRUST_PATH } from '#modules/signatures';
import { openSignatures, signaturesModule } from '#modules/signatures/module';
import { buildServer } from '#platform/http';
import { LANGS, type Lang } from '#platform/i18n';
import { type FaceServer, type Seen, serveFaces, type TestPlatform, testPlatform } from '#testing';
import { portal } from '../face.ts';
import { verifyTexts } from './texts.ts';

const iin = '461201500017';
const document = new TextEncoder().encode('Шешім');
const platform: TestPlatform = await testPlatform();

describe('the page that checks signatures', () => {
  let site: FaceServer;
  let pki: TestPki;
  let key: Holder;
  let close: () => Promise<void>;

  before(async () => {
    platform.ports.plug(signerOf, async () => undefined);
    close = await openSignatures(platform);
    site = await serveFaces(platform, [portal]);
    const saved = readFileSync(join(platform.config.dataFolder, 'keys', 'demo-pki.json'), 'utf8');
    pki = await TestPki.open(JSON.parse(saved));
    const from = platform.clock.now().subtract({ hours: 1 });
    key = await pki.issuePerson({ surname: 'ҮЛГІЛІ', name: 'ӘСЕЛ', iin }, { from });
  });
  after(async () => {
    await site.server.close();
    await close();
  });

  const sign = (isAttached = false) => signCms(document, key, { isAttached, signingTime: platform.clock.now() });
  const send = async (lang: Lang, files: Readonly<Record<string, Uint8Array>>): Promise<Seen> => {
    await platform.owner.query('truncate platform.rate_bucket');
    const form = new FormData();
    form.set('by', 'court');
    for (const [name, bytes] of Object.entries(files)) form.set(name, new File([Uint8Array.from(bytes)], name));
    const packed = new Response(form);
    const type = { 'content-type': String(packed.headers.get('content-type')) };
    return await site.send(`/${lang}/verify`, Buffer.from(await packed.arrayBuffer()), type);
  };

  for (const lang of LANGS) {
    it(`tells three endings apart by heading, title and words in ${lang}`, async () => {
      const cms = await sign();
      const { headings } = reportTexts(lang);
      const passed = await send(lang, { signature: cms, content: document });
      const failed = await send(lang, { signature: cms, content: new TextEncoder().encode('Басқа') });
      const undecided = await send(lang, { signature: cms });
      for (const [seen, indication] of [
        [passed, 'TOTAL_PASSED'],
        [failed, 'TOTAL_FAILED'],
        [undecided, 'INDETERMINATE'],
      ] as const) {
        assert.equal(seen.status, 200);
        assert.ok(seen.document.querySelector(`[data-verdict="${indication}"]`), seen.text);
        assert.ok(seen.document.title.startsWith(headings[indication]), seen.document.title);
      }
      assert.ok(passed.text.includes('ҮЛГІЛІ ӘСЕЛ'));
      assert.ok(!passed.body.includes(iin), 'the number of a stranger is hidden, also in the evidence');
      assert.equal(passed.headers['cache-control'], 'no-store');
    });

    it(`asks for the signature file when there is none in ${lang}`, async () => {
      const seen = await send(lang, { content: document });
      assert.equal(seen.status, 422);
      const link = seen.document.querySelector('.govuk-error-summary__list a');
      assert.equal(link?.textContent, verifyTexts(lang).chooseSignature);
      assert.ok(seen.document.querySelector(link?.getAttribute('href') ?? ''));
    });
  }

  it('shows a file that is no signature as a verdict, not as a fault', async () => {
    const seen = await send('ru', { signature: new TextEncoder().encode('қолтаңба емес') });
    assert.equal(seen.status, 200);
    assert.ok(seen.document.querySelector('[data-verdict="TOTAL_FAILED"]'));
  });

  it('gives browsers whom the court believes, and lets them speak to the court alone', async () => {
    const { routes = [] } = signaturesModule(platform);
    const server = await buildServer({ platform, faces: [], files: [], routes, authenticate: async () => undefined });
    const trust = (await server.inject({ url: TRUST_PATH, headers: { host: 'localhost:3000' } })).json();
    assert.deepEqual(trust.anchors, [pki.root.certificate.bytes.toBase64()]);
    assert.equal(trust.crls.length, 2);
    await server.close();
    const page = await site.get('/kk/verify');
    assert.match(String(page.headers['content-security-policy']), /connect-src 'self';/);
    assert.ok(page.document.querySelector('[data-island="verify-file"]'));
  });

  it('gives the page that checks a copy, with the very seal whose fingerprint it shows', async () => {
    const shown = (await site.get('/ru/verify')).document.querySelector('[data-fingerprint="seal"]');
    const print = shown?.textContent?.replaceAll(/\s/g, '').toLowerCase();
    const file = await site.get('/verify/ashyq-player-ru.html');
    assert.match(String(file.headers['content-disposition']), /^attachment; filename="ashyq-player-ru\.html"/);
    const [, builtIn = '{}'] = /id="built-in">(.*?)<\/script>/.exec(file.body) ?? [];
    const [seal = ''] = JSON.parse(builtIn).trust.seals;
    assert.equal(createHash('sha256').update(Buffer.from(seal, 'base64')).digest('hex'), print);
    assert.ok(file.body.length < 700_000, `${file.body.length} octets`);
  });
});
