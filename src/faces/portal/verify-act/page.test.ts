import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { actErrors, checkByFile, getAct, openPaper, type WholeAct } from '#modules/acts';
import { type ActsHouse, actsHouse, publishedAct } from '#modules/acts/testing';
import { LANGS } from '#platform/i18n';
import { type FaceServer, type Seen, serveFaces } from '#testing';
import { portal } from '../face.ts';
import { verifyActTexts } from './texts.ts';

describe('the check of an act', () => {
  let house: ActsHouse;
  let site: FaceServer;
  let act: WholeAct;
  let bytes: Uint8Array;
  before(async () => {
    house = await actsHouse();
    site = await serveFaces(house.platform, [portal]);
    const id = await publishedAct(house);
    act = await getAct(house.platform.reads, house.judge.actor, id);
    ({ bytes } = await openPaper(house.platform, house.judge.actor, id));
  });

  const fresh = () => house.platform.owner.query('truncate platform.rate_bucket');
  const outcomeOf = ({ document }: Seen) => document.querySelector('[data-outcome]')?.getAttribute('data-outcome');
  const byCode = async (lang: string, number: string, code: string): Promise<Seen> => {
    await fresh();
    return await site.get(`/${lang}/verify?${new URLSearchParams({ number, code })}`);
  };
  const byFile = async (lang: string, content: Uint8Array | undefined): Promise<Seen> => {
    await fresh();
    const form = new FormData();
    form.set('act', new File(content ? [Uint8Array.from(content)] : [], 'act.pdf'));
    const packed = new Response(form);
    const type = { 'content-type': String(packed.headers.get('content-type')) };
    return await site.send(`/${lang}/verify/act`, Buffer.from(await packed.arrayBuffer()), type);
  };

  for (const lang of LANGS) {
    it(`tells genuine, altered and unknown apart in ${lang} by heading, title and words`, async () => {
      const { headings } = verifyActTexts(lang);
      const genuine = await byCode(lang, act.number ?? '', act.code ?? '');
      assert.equal(outcomeOf(genuine), 'genuine');
      assert.ok(genuine.document.title.startsWith(headings.genuine));
      const altered = bytes.slice();
      altered[altered.length - 40] = (altered.at(-40) ?? 0) ^ 1;
      for (const [content, outcome] of [
        [bytes, 'genuine'],
        [altered, 'altered'],
        [new TextEncoder().encode('%PDF-1.7 nothing'), 'unknown'],
      ] as const) {
        const seen = await byFile(lang, content);
        assert.equal(outcomeOf(seen), outcome);
        assert.ok(seen.document.title.startsWith(headings[outcome]), seen.document.title);
        assert.doesNotMatch(seen.text, /Қасымова|Ахметов/);
      }
    });

    it(`says in ${lang} beside the field what cannot be read, and keeps what was typed`, async () => {
      const wrong = await byCode(lang, act.number ?? '', '2222-2222-2222');
      assert.equal(wrong.status, 422);
      assert.ok(wrong.document.querySelector('.govuk-error-summary a[href="#code"]'));
      assert.equal(wrong.document.querySelector('input[name=number]')?.getAttribute('value'), act.number);
      const unreadable = await byCode(lang, 'жеті', act.code ?? '');
      assert.ok(unreadable.document.querySelector('.govuk-error-summary a[href="#number"]'));
      assert.ok((await byCode(lang, act.number ?? '', '')).document.querySelector('a[href="#code"]'));
      assert.ok((await byFile(lang, undefined)).document.querySelector('.govuk-error-summary a[href="#act"]'));
    });
  }

  it('names what failed: the checksum of the file and of the original', async () => {
    const altered = bytes.slice();
    altered[altered.length - 40] = (altered.at(-40) ?? 0) ^ 1;
    const { text } = await byFile('kk', altered);
    assert.ok(text.includes(act.sha256 ?? ''));
    assert.match(text, /Түпнұсқасын соттан сұраңыз/);
  });

  it('answers a browser that sends only the hash', async () => {
    await fresh();
    const seen = await site.get(`/kk/verify/act?sha256=${act.sha256}`);
    assert.equal(outcomeOf(seen), 'genuine');
    const other = await site.get(
      `/kk/verify/act?sha256=${'0'.repeat(64)}&claim=${encodeURIComponent(act.number ?? '')}`,
    );
    assert.equal(outcomeOf(other), 'altered');
    assert.equal((await site.get('/kk/verify/act?sha256=x')).status, 422);
  });

  it('lets nobody guess codes, nor send what no act is', async () => {
    await fresh();
    const asked = `/kk/verify?${new URLSearchParams({ number: act.number ?? '', code: '2222-2222-2222' })}`;
    for (let tries = 0; tries < 20; tries += 1) await site.get(asked);
    const stopped = await site.get(asked);
    assert.equal(stopped.status, 429);
    assert.ok(stopped.text.includes(actErrors('ACTS_TOO_MANY_TRIES').say('kk')));
    await assert.rejects(checkByFile(house.platform, 'n', new Uint8Array(20 * 1024 * 1024 + 1)), {
      code: 'ACTS_FILE_TOO_LARGE',
    });
    await assert.rejects(checkByFile(house.platform, 'n', new Uint8Array()), { code: 'ACTS_FILE_MISSING' });
  });
});
