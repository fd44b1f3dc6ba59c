import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { seeded } from '#modules/identity';
import { type SigningId, signWithDemoKey } from '#modules/signatures';
import { issueCertificate, signAs } from '#modules/signatures/testing';
import type { Platform } from '#platform';
import { isHouseError } from '#platform/errors';
import type { Principal } from '#platform/http';
import { newId } from '#platform/ids';
import { runJobs } from '#testing';
import type { DraftId } from '../model/ids.ts';
import { filingModule } from '../module.ts';
import { getDraft } from '../queries/get-draft.ts';
import { findPin, findReceipt, getFiling, listFilings } from '../queries/get-filing.ts';
import { printReceipt } from '../queries/print-receipt.ts';
import {
  fillClaim,
  Killed,
  mortalPlatform,
  type SigningHouse,
  sendClaim,
  sendDraft,
  signingHouse,
} from '../testing/index.ts';
import { attachFile } from './attach-file.ts';
import { drawNewPin } from './draw-new-pin.ts';
import { prepareSubmission } from './prepare-submission.ts';
import { saveAnswer } from './save-answer.ts';
import { signAndSubmit, submitFiling } from './submit-filing.ts';

const refused = (code: string) => (thrown: unknown) => isHouseError(thrown, code);

describe('sending a filing', () => {
  let house: SigningHouse;
  let filer: Principal;
  const acts = () => house.actsOf(filer);
  const fill = (given = {}) => fillClaim(house.platform, acts(), filer, { exemption: 'war_veteran', ...given });
  const prepare = (draftId: DraftId, platform = house.platform as SigningHouse['platform']): Promise<SigningId> =>
    prepareSubmission(platform, acts(), filer, { draftId, lang: 'kk', backTo: '/kk/cabinet' });
  const sign = (signingId: SigningId) =>
    signWithDemoKey(house.platform, acts()('filing.sign'), { signingId, isConfirmed: true });
  const submit = (draftId: DraftId) => submitFiling(house.platform, acts()('filing.submit-filing'), draftId);
  const work = async (): Promise<void> => {
    const { jobs = [] } = filingModule(house.platform);
    await runJobs(house.platform, [...jobs, { name: 'notices.send-delivery', run: async () => undefined }]);
  };
  const count = async (table: string, where: string, value: string): Promise<number> => {
    const { rows } = await house.platform.owner.query(`select 1 from ${table} where ${where} = $1`, [value]);
    return rows.length;
  };

  const subscribe = (platform: Platform): void => {
    const { jobs = [] } = filingModule(platform);
    platform.db.subscribe(jobs.flatMap(({ subscription }) => (subscription ? [subscription] : [])));
  };

  before(async () => {
    house = await signingHouse();
    filer = house.filer;
    subscribe(house.platform);
  });

  it('makes filing, talon, notice and fact, and the draft changes no more', async () => {
    const draftId = await fill();
    const id = await sendDraft(house.platform, acts(), filer, draftId);
    const filing = await getFiling(house.platform.reads, filer, id);
    assert.match(filing.talon, /^\d{12}$/);
    assert.deepEqual([filing.state, filing.status.kind, filing.status.turn], ['sent', 'sent', 'court']);
    assert.deepEqual(filing.status.next, { kind: 'acceptance', on: Temporal.PlainDate.from('2026-11-30') });
    assert.match((await findPin(house.platform, filer, id)) ?? '', /^[A-Z3-9]{8}$/);
    assert.equal(await count('notices.notice', 'fact_id', id), 1);
    assert.equal((await listFilings(house.platform.reads, filer))[0]?.id, id);
    const raw = { demands: 'Басқа' };
    await assert.rejects(
      saveAnswer(house.platform, acts()('filing.save-answer'), filer, { draftId, field: 'demands', raw, seen: 1 }),
      refused('FILING_DRAFT_SENT'),
    );
    await assert.rejects(prepare(draftId), refused('FILING_DRAFT_SENT'));
  });

  it('sends an SMS of at most four parts that names the talon, with the PIN sealed', async () => {
    const id = await sendClaim(house.platform, acts(), filer);
    const { rows } = await house.platform.owner.query(
      `select d.body, d.sealed_secrets from notices.delivery d join notices.notice n on n.id = d.notice_id
       where n.fact_id = $1 and d.channel = 'sms'`,
      [id],
    );
    const { talon } = await getFiling(house.platform.reads, filer, id);
    assert.ok(rows[0].body.replaceAll('\u00a0', '').includes(talon));
    assert.ok(!rows[0].body.includes(await findPin(house.platform, filer, id)));
    assert.ok(rows[0].sealed_secrets);
    assert.ok(rows[0].body.length < 4 * 67);
  });

  it('is one filing however often it is asked for: double click, two tabs, the job and the back button', async () => {
    const draftId = await fill();
    await sign(await prepare(draftId));
    const ids = await Promise.all([submit(draftId), submit(draftId), submit(draftId)]);
    await work();
    ids.push(await submit(draftId));
    assert.equal(new Set(ids).size, 1);
    assert.equal(await count('filing.filing', 'draft_id', draftId), 1);
    assert.equal(await count('notices.notice', 'fact_id', String(ids[0])), 1);
  });

  it('is signed and sent in one step, after which nobody has to be told of the signature', async () => {
    const draftId = await fill();
    const signingId = await prepare(draftId);
    const { rows } = await house.platform.owner.query(
      `select s.sha256, p.iin from signatures.signing s join identity.person p on p.id = s.signer_id where s.id = $1`,
      [signingId],
    );
    const content = new TextDecoder().decode(await house.platform.blobs.read(rows[0].sha256));
    const holder = await issueCertificate(house.platform, house.signatures, { iin: rows[0].iin });
    const given = { signingId, cms: await signAs(holder, content), door: 'file' } as const;
    const send = () => signAndSubmit(house.platform, acts()('filing.submit-filing'), draftId, given);
    const { id, drawn } = await send();
    assert.match(String(drawn?.talon), /^\d{12}$/);
    assert.equal(await count('signatures.signature', 'signing_id', signingId), 1);
    assert.equal(await count('graphile_worker.jobs', 'task_identifier', 'filing.on-document-signed'), 0);
    assert.deepEqual(await send(), { id });
    assert.equal(await count('filing.filing', 'draft_id', draftId), 1);
  });

  it('is completed for a person who signed and never came back', async () => {
    const draftId = await fill();
    await sign(await prepare(draftId));
    await work();
    assert.ok((await getDraft(house.platform.reads, filer, draftId)).filingId);
  });

  it('is refused unsigned, unprepared, incomplete, with unpaid duty, and for the draft of somebody else', async () => {
    const draftId = await fill();
    await assert.rejects(submit(draftId), refused('FILING_NOT_PREPARED'));
    await prepare(draftId);
    await assert.rejects(submit(draftId), refused('SIGNATURES_NOT_SIGNED'));
    await assert.rejects(prepare(await fill({ exemption: 'none' })), refused('FILING_DUTY_UNPAID'));
    const { startDraft } = await import('./start-draft.ts');
    const empty = await startDraft(house.platform, acts()('filing.start-draft'), filer, { form: 'claim', lang: 'kk' });
    await assert.rejects(prepare(empty), refused('FILING_NOT_COMPLETE'));
    const stranger = await house.enter();
    const theirs = house.actsOf(stranger);
    await assert.rejects(
      submitFiling(house.platform, theirs('filing.submit-filing'), draftId),
      refused('FILING_DRAFT_NOT_FOUND'),
    );
    const id = await sendClaim(house.platform, acts(), filer);
    for (const ask of [
      () => getFiling(house.platform.reads, stranger, id),
      () => findPin(house.platform, stranger, id),
      () => findReceipt(house.platform.reads, stranger, id),
      () => drawNewPin(house.platform, theirs('filing.draw-new-pin'), id),
    ]) {
      await assert.rejects(ask, refused('FILING_NOT_FOUND'));
    }
  });

  it('signs what the person saw: prepared anew after a change, the earlier signing signs nothing', async () => {
    const draftId = await fill();
    const first = await prepare(draftId);
    assert.equal(await prepare(draftId), first);
    const { versions } = await getDraft(house.platform.reads, filer, draftId);
    const field = { draftId, field: 'demands', raw: { demands: 'Басқа талап' }, seen: versions.demands ?? 0 };
    await saveAnswer(house.platform, acts()('filing.save-answer'), filer, field);
    assert.notEqual(await prepare(draftId), first);
    await assert.rejects(sign(first), refused('SIGNATURES_SUPERSEDED'));
  });

  it('prepares nothing of a draft that changes while its paper is printed', async () => {
    const draftId = await fill();
    const { versions } = await getDraft(house.platform.reads, filer, draftId);
    const field = { draftId, field: 'demands', raw: { demands: 'Басқа терезеден' }, seen: versions.demands ?? 0 };
    const { printer } = house.platform;
    const print: typeof printer.print = async (paper) => {
      house.platform.clock.advance({ seconds: 1 });
      await saveAnswer(house.platform, acts()('filing.save-answer'), filer, field);
      return await printer.print(paper);
    };
    const slow = { ...house.platform, printer: { ...printer, print } };
    await assert.rejects(prepare(draftId, slow), refused('FILING_CHANGED_MEANWHILE'));
  });

  it('lists every file in what is signed, by its hash', async () => {
    const draftId = await fill();
    const bytes = new TextEncoder().encode('%PDF-1.7 шарт');
    const { sha256, sizeBytes } = await house.platform.blobs.put(bytes);
    const file = {
      kind: 'evidence',
      title: 'Шарт',
      fileName: 'шарт.pdf',
      mediaType: 'application/pdf',
      sizeBytes,
      sha256,
    };
    await house.platform.db.transact(acts()('filing.attach'), (tx) => attachFile(tx, draftId, file));
    const id = await sendDraft(house.platform, acts(), filer, draftId);
    const { rows } = await house.platform.owner.query('select manifest_sha256 from filing.filing where id = $1', [id]);
    const manifest = await new Response(
      (await house.platform.blobs.open(rows[0].manifest_sha256)) as unknown as ReadableStream,
    ).text();
    assert.ok(manifest.includes(sha256));
    assert.deepEqual(
      JSON.parse(manifest).documents.map(({ mediaType }: { mediaType: string }) => mediaType),
      [...['application/pdf', 'application/json', 'application/pdf']],
    );
    assert.equal((await getFiling(house.platform.reads, filer, id)).documents[0]?.title, 'Шарт');
  });

  it('is acknowledged by a receipt with the seal of the court, and on paper with a code that carries the number alone', async () => {
    const id = await sendClaim(house.platform, acts(), filer);
    assert.equal(await findReceipt(house.platform.reads, filer, id), undefined);
    await work();
    const receipt = await findReceipt(house.platform.reads, filer, id);
    const { talon } = await getFiling(house.platform.reads, filer, id);
    assert.equal(JSON.parse(receipt?.content ?? '{}').talon, talon);
    assert.ok((receipt?.seal.byteLength ?? 0) > 200);
    const paper = await printReceipt(house.platform, filer, { id, lang: 'kk' });
    assert.equal(new TextDecoder('latin1').decode(paper.subarray(0, 5)), '%PDF-');
  });

  it('killed before or after any statement leaves neither half a claim nor a lost or doubled message', async () => {
    const random = seeded(20_261_127);
    const whole = mortalPlatform(house.platform, { at: Number.MAX_SAFE_INTEGER, isAnswerLost: false });
    subscribe(whole.platform);
    await sendDraft(whole.platform, acts(), filer, await fill());
    const steps = whole.count();
    assert.ok(steps > 40, String(steps));
    const filled = await fill();
    for (let at = 1; at <= steps; at += 1) {
      const draftId = await copy(filled);
      const death = { at, isAnswerLost: random() < 0.5 };
      const mortal = mortalPlatform(house.platform, death);
      subscribe(mortal.platform);
      await assert.rejects(sendDraft(mortal.platform, acts(), filer, draftId), (thrown) => wasKilled(thrown));
      const comesBack = random() < 0.5;
      const isSent = (await getDraft(house.platform.reads, filer, draftId)).filingId !== undefined;
      if (comesBack && !isSent) await sendDraft(house.platform, acts(), filer, draftId);
      await work();
      await assertWhole(draftId, comesBack, JSON.stringify(death));
    }
  });

  /** The same draft once more, without typing it again. */
  const copy = async (draftId: DraftId): Promise<DraftId> => {
    const id = newId<DraftId>();
    await house.platform.owner.query(
      `insert into filing.draft (id, form, owner_id, lang, began_at, changed_at)
       select $1, form, owner_id, lang, began_at, changed_at from filing.draft where id = $2`,
      [id, draftId],
    );
    await house.platform.owner.query(
      `insert into filing.answer (draft_id, field, value, saved_at)
       select $1, field, value, saved_at from filing.answer where draft_id = $2`,
      [id, draftId],
    );
    return id;
  };

  const assertWhole = async (draftId: DraftId, mustBeSent: boolean, death: string): Promise<void> => {
    const { filingId } = await getDraft(house.platform.reads, filer, draftId);
    const { rows } = await house.platform.owner.query('select state from signatures.signature where subject_id = $1', [
      draftId,
    ]);
    assert.equal(filingId !== undefined, mustBeSent || rows.length > 0, death);
    assert.equal(await count('filing.filing', 'draft_id', draftId), filingId ? 1 : 0, death);
    if (!filingId) return;
    assert.equal(await count('filing.talon', 'filing_id', filingId), 1, death);
    assert.equal(await count('filing.receipt', 'filing_id', filingId), 1, death);
    assert.equal(await count('filing.timeline_entry', 'filing_id', filingId), 1, death);
    assert.equal(await count('notices.notice', 'fact_id', filingId), 1, death);
    assert.equal(
      await count('platform.event', "name = 'filing.filing_submitted.v1' and payload->>'filingId'", filingId),
      1,
      death,
    );
  };

  it('gives a filer who lost the PIN another, and a day later keeps only its hash', async () => {
    const id = await sendClaim(house.platform, acts(), filer);
    const first = await findPin(house.platform, filer, id);
    const second = await drawNewPin(house.platform, acts()('filing.draw-new-pin'), id);
    assert.notEqual(second, first);
    assert.equal(await findPin(house.platform, filer, id), second);
    house.platform.clock.advance({ hours: 25 });
    const { schedules = [] } = filingModule(house.platform);
    await schedules.find(({ name }) => name === 'filing.sweep')?.run();
    assert.equal(await findPin(house.platform, filer, id), undefined);
  });
});

function wasKilled(thrown: unknown): boolean {
  for (let error = thrown; error instanceof Error; error = error.cause) if (error instanceof Killed) return true;
  return false;
}
