import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { readCertificate, verifyBundle, verifySealedFiles } from '@ashyq/pki';
import { TestPki } from '@ashyq/pki/testing';
import { changeStage } from '#modules/cases';
import { publishedTrust } from '#modules/signatures';
import { isHouseError } from '#platform/errors';
import { newId } from '#platform/ids';
import {
  type ActId,
  draftAct,
  findPublicAct,
  finishFirstLook,
  getAct,
  getReview,
  listForReview,
  listPublicActs,
  listPublicFiles,
  openActBundle,
  openPaper,
  openPublicFile,
  openPublicPreview,
  type PublicFileName,
  plainText,
  proposePublicVersion,
  publishAct,
  reviewMarks,
  saveDraft,
} from '../index.ts';
import { claimsIn } from '../model/claims.ts';
import { verifyByCode, verifyByHash } from '../queries/verify-act.ts';
import { type ActsHouse, actsHouse, type LaidCase } from '../testing/index.ts';

describe('the public version of an act', () => {
  let house: ActsHouse;
  const refused = (code: string) => (thrown: unknown) => isHouseError(thrown, code);
  const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
  const review = async (id: ActId) => await getReview(house.platform.reads, house.press.actor, id);
  const seen = async (id: ActId) => ({ id, version: (await review(id)).version });

  const acceptance = async (laid: LaidCase, reasoning?: string): Promise<ActId> => {
    const { platform, judge } = house;
    const id = await draftAct(platform, judge, { caseId: laid.id, kind: 'acceptance', claimTenge: 9, dutyTenge: 9 });
    if (reasoning) {
      const { parts, version } = await getAct(platform.reads, judge.actor, id);
      await saveDraft(platform, judge, { id, version, parts: { ...parts, reasoning } });
    }
    await house.sign(id);
    return id;
  };
  /** Each form is sent twice: a look is ended once. */
  const publish = async (id: ActId): Promise<void> => {
    const first = await seen(id);
    await finishFirstLook(house.platform, house.press, first);
    await finishFirstLook(house.platform, house.press, first);
    const second = await seen(id);
    assert.equal(second.version, first.version + 1);
    await publishAct(house.platform, house.clerk, second);
    await publishAct(house.platform, house.clerk, second);
  };

  before(async () => {
    house = await actsHouse();
  });

  it('is proposed when the act is out, looked at by two people, and hides the parties in every form', async () => {
    const { platform, press, clerk } = house;
    const laid = await house.layCase();
    const id = await acceptance(
      laid,
      'Қасымованың арызы Ахметовке жіберілді. Марс атты ит туралы. Тел. +7 701 000 00 01.',
    );
    const waiting = await listForReview(platform.reads, { courts: ['7517'] });
    assert.ok(waiting.some((one) => one.id === id && one.review === 'proposed'));
    const { marks } = await review(id);
    const accepted = marks.map((_, index) => index);
    await assert.rejects(
      reviewMarks(platform, press, { ...(await seen(id)), accepted, missed: 'Юпитер' }),
      refused('ACTS_WORDS_NOT_FOUND'),
    );
    await reviewMarks(platform, press, { ...(await seen(id)), accepted, missed: 'Марс' });
    await assert.rejects(publishAct(platform, clerk, await seen(id)), refused('ACTS_SAME_REVIEWER'));
    await finishFirstLook(platform, press, await seen(id));
    await assert.rejects(publishAct(platform, press, await seen(id)), refused('ACTS_SAME_REVIEWER'));
    await publishAct(platform, clerk, await seen(id));
    const shown = await findPublicAct(platform.reads, `${laid.number.replace('/', '-')}-1`);
    assert.ok(shown);
    const text = Object.values(shown.parts).map(plainText).join('\n');
    assert.match(text, /Қ\.-ның арызы А\.-ке жіберілді\. \[жасырылды\] атты ит туралы\. Тел\. \[телефон\]\./);
    assert.doesNotMatch(text, /Қасым|Ахмет|Айгүл|Нұрлан|Марс|701/);
    const original = await getAct(platform.reads, house.judge.actor, id);
    assert.match(original.parts.reasoning, /Қасымованың/);
    await assert.rejects(publishAct(platform, clerk, { id, version: 9 }), refused('ACTS_ALREADY_PUBLISHED'));
  });

  it('goes back to a first look when it would show more', async () => {
    const { platform, press, clerk } = house;
    const id = await acceptance(await house.layCase());
    await finishFirstLook(platform, press, await seen(id));
    await reviewMarks(platform, clerk, { ...(await seen(id)), accepted: [] });
    assert.equal((await review(id)).state, 'proposed');
    await assert.rejects(publishAct(platform, clerk, await seen(id)), refused('ACTS_SAME_REVIEWER'));
    await assert.rejects(
      reviewMarks(platform, press, { id, version: 0, accepted: [] }),
      refused('ACTS_CHANGED_MEANWHILE'),
    );
    const stranger = house.office('press_officer', '7599');
    await assert.rejects(
      reviewMarks(platform, stranger, { ...(await seen(id)), accepted: [] }),
      refused('ACTS_NOT_ALLOWED'),
    );
  });

  it('does not exist for what the law closes', async () => {
    const { platform, press, clerk } = house;
    const id = await acceptance(await house.layCase({ category: 'adoption' }));
    const { state, withheldBecause } = await review(id);
    assert.equal(`${state}: ${withheldBecause}`, 'withheld: closed_by_law');
    await assert.rejects(publishAct(platform, clerk, await seen(id)), refused('ACTS_NOT_FOR_THE_PUBLIC'));
    await assert.rejects(openPublicPreview(platform, press.actor, id), refused('ACTS_NOT_FOR_THE_PUBLIC'));
    await proposePublicVersion(platform, id);
    assert.equal((await review(id)).state, 'withheld');
    assert.equal((await review(await acceptance(await house.layCase({ category: 'alimony' })))).state, 'withheld');
  });

  it('is found in the bank by court, kind, day, number and words, whatever their case', async () => {
    const { platform } = house;
    const laid = await house.layCase();
    const id = await acceptance(laid, 'Зергерлік бұйымдар туралы дау.');
    await publish(id);
    const found = async (asked: Parameters<typeof listPublicActs>[1]) =>
      (await listPublicActs(platform.reads, asked)).acts.some((one) => one.id === id);
    assert.ok(await found({}));
    assert.ok(await found({ court: '7517', kind: 'acceptance', words: 'зергерлик буйым' }));
    assert.ok(await found({ words: `№ ${laid.number}` }));
    assert.ok(await found({ from: Temporal.PlainDate.from('2026-11-23'), to: Temporal.PlainDate.from('2026-11-23') }));
    for (const asked of [
      { court: '7599' },
      { kind: 'decision' },
      { words: 'Қасымова' },
      { words: 'жоқсөз' },
      { to: Temporal.PlainDate.from('2026-11-22') },
    ])
      assert.equal(await found(asked), false, JSON.stringify(asked));
    assert.ok((await found({ words: "'; drop table acts.act; -- ()&|!:*" })) === false);
    const { page, pages } = await listPublicActs(platform.reads, { page: 99 });
    assert.equal(page, pages);
  });

  it('is told genuine by number and code, and by its bytes; the original too, each for what it is', async () => {
    const { platform, judge } = house;
    const id = await acceptance(await house.layCase());
    await publish(id);
    const act = await getAct(platform.reads, judge.actor, id);
    const shown = await findPublicAct(platform.reads, act.slug ?? '');
    const number = ` № ${act.number?.replaceAll('-', '–')} `;
    const byCode = await verifyByCode(platform.reads, { number, code: (act.code ?? '').toLowerCase() });
    assert.equal(byCode.outcome === 'genuine' && byCode.copy, 'original');
    const publicCode = await verifyByCode(platform.reads, { number, code: shown?.paper.code ?? '' });
    assert.equal(publicCode.outcome === 'genuine' && publicCode.copy, 'public');
    for (const code of ['', 'AAAA-AAAA-AAAA', `${act.code}X`])
      await assert.rejects(verifyByCode(platform.reads, { number, code }), refused('ACTS_CODE_WRONG'));
    await assert.rejects(
      verifyByCode(platform.reads, { number: 'жеті', code: act.code ?? '' }),
      refused('ACTS_NUMBER_UNREADABLE'),
    );
    const { bytes } = await openPaper(platform, judge.actor, id);
    assert.equal(sha256(bytes), act.sha256);
    assert.equal((await verifyByHash(platform.reads, { sha256: sha256(bytes), claims: [] })).outcome, 'genuine');
    const ofPublic = await verifyByHash(platform.reads, { sha256: shown?.paper.sha256 ?? '', claims: [] });
    assert.equal(ofPublic.outcome === 'genuine' && ofPublic.copy, 'public');
    assert.doesNotMatch(JSON.stringify(ofPublic), /Қасымова|Ахметов/);
  });

  it('is published as PDF, HTML and JSON under the seal of the court, each genuine by its bytes and kept for ever', async () => {
    const { platform } = house;
    const id = await acceptance(await house.layCase(), 'Сома <5> & "тырнақша".');
    await publish(id);
    const files = await listPublicFiles(platform.reads, id);
    assert.deepEqual(
      files.map(({ name }) => name),
      ['act.pdf', 'act.html', 'act.json', 'list.json', 'list.json.p7s', 'bundle.zip'],
    );
    for (const { sha256: hash } of files) {
      const found = await verifyByHash(platform.reads, { sha256: hash, claims: [] });
      assert.equal(found.outcome === 'genuine' && found.copy, 'public');
    }
    const open = async (name: PublicFileName) => await openPublicFile(platform, { id }, name);
    const { seals } = await publishedTrust(platform);
    const believed = {
      seals: seals.map((one) => readCertificate(Uint8Array.fromBase64(one))),
      now: platform.clock.now(),
    };
    const report = await verifySealedFiles(await open('bundle.zip'), believed);
    assert.equal(report.indication, 'TOTAL_PASSED');
    assert.ok(report.files.every(({ state }) => state === 'same'));
    const html = new TextDecoder().decode(await open('act.html'));
    assert.match(html, /Сома &lt;5&gt; &amp; &quot;тырнақша&quot;\./);
    const text = new TextEncoder().encode(html.replace('Сома', 'Сомa'));
    const altered = await verifyByHash(platform.reads, { sha256: sha256(text), claims: claimsIn(text) });
    assert.ok(altered.outcome === 'altered');
    assert.deepEqual(
      altered.genuine.map(({ file }) => file),
      ['original', ...files.map(({ name }) => name)],
    );
    const change = platform.owner.query(`update acts.public_file set sha256 = $2 where act_id = $1`, [
      id,
      'f'.repeat(64),
    ]);
    await assert.rejects(change, /a published file does not change/);
    await assert.rejects(openPublicFile(platform, { id: newId<ActId>() }, 'act.pdf'), refused('ACTS_NOT_FOUND'));
  });

  it('goes with its proofs to whoever took part, and is verified without us', async () => {
    const { platform } = house;
    const laid = await house.layCase();
    const id = await acceptance(laid);
    const { bytes } = await openActBundle(platform, house.party(laid.claimant).actor, id);
    const saved = readFileSync(join(platform.config.dataFolder, 'keys', 'demo-pki.json'), 'utf8');
    const { anchors } = await TestPki.open(JSON.parse(saved));
    const report = await verifyBundle(bytes, {
      anchors,
      now: platform.clock.now(),
    });
    assert.equal(report.indication, 'TOTAL_PASSED');
    await assert.rejects(openActBundle(platform, house.office('judge', '7599').actor, id), refused('ACTS_NOT_ALLOWED'));
    const draft = await draftAct(platform, house.judge, { caseId: (await house.layCase()).id, kind: 'acceptance' });
    await assert.rejects(openActBundle(platform, house.judge.actor, draft), refused('ACTS_NOT_SIGNED'));
  });

  it('with one byte changed is altered when it says which act it is, unknown otherwise', async () => {
    const { platform, judge } = house;
    const id = await acceptance(await house.layCase());
    const { number = '' } = await getAct(platform.reads, judge.actor, id);
    const { bytes } = await openPaper(platform, judge.actor, id);
    bytes[bytes.length - 30] = (bytes.at(-30) ?? 0) ^ 1;
    const altered = await verifyByHash(platform.reads, { sha256: sha256(bytes), claims: ['1-2', number] });
    assert.equal(altered.outcome, 'altered');
    assert.equal((await verifyByHash(platform.reads, { sha256: sha256(bytes), claims: [] })).outcome, 'unknown');
  });

  it('of an act that is signed and not announced tells nothing yet', async () => {
    const { platform, judge } = house;
    const laid = await house.layCase();
    await platform.db.transact(judge, async (tx) => {
      for (const stage of ['accepted', 'examination'] as const) await changeStage(tx, laid.id, stage);
    });
    const id = await draftAct(platform, judge, { caseId: laid.id, kind: 'decision', claimTenge: 1, dutyTenge: 1 });
    await house.sign(id);
    const { number = '', code = '', sha256: hash = '' } = await getAct(platform.reads, judge.actor, id);
    assert.deepEqual(await verifyByCode(platform.reads, { number, code }), { outcome: 'not_yet' });
    assert.deepEqual(await verifyByHash(platform.reads, { sha256: hash, claims: [] }), { outcome: 'not_yet' });
    assert.deepEqual(await verifyByHash(platform.reads, { sha256: 'f'.repeat(64), claims: [number] }), {
      outcome: 'unknown',
    });
    await assert.rejects(review(id), refused('ACTS_NOT_FOR_THE_PUBLIC'));
  });
});
