import assert from 'node:assert/strict';
import { before, beforeEach, describe, it } from 'node:test';
import { addParticipants, registerCase } from '#modules/cases';
import { demoBin, seeded } from '#modules/identity';
import { inventedPerson } from '#modules/identity/testing';
import type { Act } from '#platform/audit';
import { isHouseError } from '#platform/errors';
import type { Principal } from '#platform/http';
import { LANGS } from '#platform/i18n';
import { newId } from '#platform/ids';
import { filingErrors } from '../errors.ts';
import { onAccountConfirmed } from '../jobs/on-account-confirmed.ts';
import { partiesOf } from '../model/forms/answers.ts';
import { checkForm } from '../model/forms/check-form.ts';
import type { RawInputs } from '../model/forms/read-answer.ts';
import type { DraftId } from '../model/ids.ts';
import { getDraft, isReady, listDrafts, nextPageOf, taskStates } from '../queries/get-draft.ts';
import { ownParty } from '../queries/own-party.ts';
import { uploadsOf } from '../store/upload-store.ts';
import { type FilingHouse, filingHouse, fillClaim } from '../testing/index.ts';
import { attachFile, detachFile, moveAttachment, nameAttachment } from './attach-file.ts';
import { deleteDraft } from './delete-draft.ts';
import { typePartyInput } from './keep-typed.ts';
import { saveAnswer } from './save-answer.ts';
import { type PageSaved, savePage } from './save-page.ts';
import { removeParty, saveParty } from './save-party.ts';
import { startDraft } from './start-draft.ts';
import { beginUpload } from './uploads/resume-upload.ts';

const refused = (code: string) => (thrown: unknown) => isHouseError(thrown, code);
const file = (name: string, sha = '0') => ({
  ...{ kind: 'evidence', title: name, fileName: `${name}.pdf`, mediaType: 'application/pdf' },
  ...{ sizeBytes: 10, sha256: sha.repeat(64) },
});

describe('a draft', () => {
  let house: FilingHouse;
  let filer: Principal;
  let draftId: DraftId;
  const acts = () => house.actsOf(filer);
  const draft = () => getDraft(house.platform.reads, filer, draftId);
  const start = (form = 'claim', answers = {}) =>
    startDraft(house.platform, acts()('filing.start-draft'), filer, { form, lang: 'kk', answers });
  const save = async (question: string, raw: RawInputs): Promise<PageSaved> =>
    savePage(house.platform, acts(), filer, { draftId, question, raw, seen: (await draft()).versions });
  const type = (field: string, text: string, seen: number) =>
    saveAnswer(house.platform, acts()('filing.save-answer'), filer, { draftId, field, raw: { [field]: text }, seen });
  const inTx = <T>(work: Parameters<typeof house.platform.db.transact<T>>[1]) =>
    house.platform.db.transact(acts()('filing.test'), work);

  before(async () => {
    house = await filingHouse();
    filer = house.filer;
  });
  beforeEach(async () => {
    house.registers.isSilent = false;
    draftId = await start();
  });

  it('is filled page by page until it is ready, and goes on at the page that was left', async () => {
    draftId = await fillClaim(house.platform, acts(), filer);
    const filled = await draft();
    assert.equal(isReady(filled), true);
    assert.equal(filled.answers.price, 100_000_000);
    assert.equal(nextPageOf(filled), 'duty');
    assert.deepEqual(new Set(taskStates(filled).map(({ progress }) => progress)), new Set(['ready']));
    assert.ok((await listDrafts(house.platform.reads, filer)).some(({ id }) => id === draftId));
  });

  it('keeps every field as it is typed, with the moment of it', async () => {
    const first = await type('demands', 'Қары', 0);
    house.platform.clock.advance({ minutes: 1 });
    const second = await type('demands', 'Қарызды', 1);
    assert.deepEqual([first.kind, second.kind, second.kind === 'saved' && second.version], ['saved', 'saved', 2]);
    const { answers, changedAt, lastQuestion } = await draft();
    assert.equal(answers.demands, 'Қарызды');
    assert.equal(changedAt.toString(), house.platform.clock.now().toString());
    assert.equal(lastQuestion, 'demands');
  });

  it('keeps what is no answer yet, shows it again, and is not ready before it is finished or emptied', async () => {
    draftId = await fillClaim(house.platform, acts(), filer);
    const { price } = (await draft()).versions;
    const half = await type('price', '1 000 00O', price ?? 0);
    assert.ok(half.kind === 'faulty' && half.keptAt);
    const unfinished = await draft();
    assert.equal(unfinished.typed.price, '1 000 00O');
    assert.equal(unfinished.answers.price, 100_000_000, 'the answer of before stands until there is another');
    assert.equal(unfinished.lastInput, 'price');
    assert.equal(isReady(unfinished), false);
    assert.equal(taskStates(unfinished).find(({ id }) => id === 'demand')?.progress, 'partial');
    const [line] = checkForm(unfinished.form, unfinished.given);
    assert.deepEqual([line?.key, line?.state, line?.question], ['unfinished:price', 'refuse', 'demands']);
    assert.equal((await type('price', '2 000 000', price ?? 0)).kind, 'saved');
    assert.deepEqual((await draft()).typed, {});
    assert.equal(isReady(await draft()), true);
  });

  it('keeps a party input by input, and forgets the typing when the page is saved', async () => {
    const typeParty = (input: string, text: string, seen = 0, key?: string) =>
      typePartyInput(house.platform, acts()('filing.type-party'), { draftId, input, text, seen, key });
    assert.ok(await typeParty('respondent.surname', 'Ахмет\u0000ов\u202e'));
    assert.ok(await typeParty('respondent.phone', '8 701'));
    const typed = await draft();
    assert.deepEqual(typed.typed, { 'respondent.surname': 'Ахметов', 'respondent.phone': '8 701' });
    assert.equal(typed.lastInput, 'respondent.phone');
    assert.deepEqual(typed.given.unfinished, ['respondent']);
    await save('respondent', {
      ...{ 'respondent.unknownNumber': 'yes', 'respondent.surname': 'Ахметов', 'respondent.givenName': 'Серік' },
    });
    const saved = await draft();
    assert.deepEqual([saved.typed, saved.given.unfinished], [{}, []]);
    assert.equal(await typeParty('respondent.phone', '8 7'), undefined, 'what comes late from the page that was left');
    assert.ok(await typeParty('respondent.phone', '8 702', 1, 'p1'));
    assert.deepEqual((await draft()).typed, { 'respondent.p1.phone': '8 702' });
    await removeParty(house.platform, acts(), { draftId, field: 'respondent', key: 'p1', seen: 1 });
    assert.deepEqual((await draft()).typed, {});
    for (const input of ['respondent.role', 'price.number', 'nobody.number'])
      await assert.rejects(typeParty(input, '1'), refused('FILING_QUESTION_UNKNOWN'));
    await assert.rejects(typeParty('respondent.phone', '1', 2, 'p1; drop'), refused('FILING_QUESTION_UNKNOWN'));
  });

  it('keeps a refused page as it was typed when it is asked to', async () => {
    const raw = { 'respondent.number': '123', 'respondent.address': 'Абай 1', 'respondent.phone': '' };
    const ask = async (keepsTyped: boolean) =>
      await savePage(house.platform, acts(), filer, { draftId, question: 'respondent', raw, seen: {}, keepsTyped });
    assert.equal((await ask(false)).kind, 'faulty');
    assert.deepEqual((await draft()).typed, {});
    await ask(true);
    assert.deepEqual((await draft()).typed, raw);
    assert.equal((await draft()).lastInput, 'respondent.number');
  });

  it('tells the later of two tabs what the earlier one has saved, and loses neither', async () => {
    await type('demands', 'бірінші терезе', 0);
    const later = await type('demands', 'екінші терезе', 0);
    assert.deepEqual(later, {
      kind: 'changed-elsewhere',
      others: [{ field: 'demands', value: 'бірінші терезе', version: 1 }],
    });
    assert.equal((await draft()).answers.demands, 'бірінші терезе');
    assert.equal((await type('demands', 'екінші терезе', 1)).kind, 'saved');
    const said = LANGS.map((lang) => filingErrors('FILING_ANSWER_CHANGED').say(lang));
    assert.equal(new Set(said).size, 3);
  });

  it('takes a double click for one save, and saves of different fields for no quarrel', async () => {
    await Promise.all([type('demands', 'бір', 0), type('circumstances', 'екі', 0)]);
    assert.equal((await type('demands', 'бір', 0)).kind, 'saved');
    const stale = await savePage(house.platform, acts(), filer, {
      ...{ draftId, question: 'demands', seen: {} },
      raw: { demands: 'басқа', hasPrice: 'no' },
    });
    assert.equal(stale.kind, 'changed-elsewhere');
    assert.equal((await draft()).answers.hasPrice, 'no');
  });

  it('keeps what is right on a page and tells what is wrong', async () => {
    const saved = await save('demands', { demands: 'Қарыз', hasPrice: 'yes', price: 'көп', calculation: '' });
    assert.deepEqual(saved.kind === 'faulty' && saved.faults.map(({ input, error }) => `${input}: ${error.code}`), [
      'price: FILING_ANSWER_NOT_A_SUM',
      'calculation: FILING_ANSWER_MISSING',
    ]);
    assert.equal((await draft()).answers.demands, 'Қарыз');
    assert.deepEqual(await save('demands', { demands: 'Қарыз', hasPrice: 'no' }), {
      kind: 'saved',
      next: 'circumstances',
    });
  });

  it('asks the house whether category, court, exemption and case are true', async () => {
    const wrong = [
      ['subject', { category: 'theft', language: 'kk' }, 'FILING_ANSWER_NOT_OFFERED'],
      ['court', { court: '9999' }, 'FILING_COURT_DOES_NOT_HEAR'],
      ['duty', { exemption: 'because' }, 'FILING_ANSWER_NOT_OFFERED'],
    ] as const;
    for (const [question, raw, code] of wrong) {
      const saved = await save(question, raw);
      assert.equal(saved.kind === 'faulty' && saved.faults[0]?.error.code, code);
    }
    await assert.rejects(start('motion', { case: '7517-26-00-2/1' }), refused('FILING_CASE_NOT_YOURS'));
  });

  it('of a motion takes the case in which its owner takes part, and nobody else may name it', async () => {
    const system: Act = { actor: { kind: 'system', name: 'test' }, action: 'test' };
    const { number } = await house.platform.db.transact(system, async (tx) => {
      const name = { kind: 'person', personId: filer.personId, surname: 'Сәрсенов', givenName: 'Айдар' } as const;
      const other = { kind: 'organisation', kk: '«Дала» ЖШС', ru: 'ТОО «Дала»' } as const;
      const participants = [{ role: 'claimant', name } as const, { role: 'respondent', name: other } as const];
      const made = await registerCase(tx, {
        courtCode: '7517',
        kind: '2',
        category: 'loan',
        language: 'kk',
        participants,
      });
      await addParticipants(tx, made.id, []);
      return made;
    });
    draftId = await start('motion', { case: number });
    assert.equal((await draft()).answers.case, number);
    const stranger = await house.enter();
    const theirs = { form: 'motion', lang: 'kk', answers: { case: number } } as const;
    await assert.rejects(
      startDraft(house.platform, house.actsOf(stranger)('filing.start-draft'), stranger, theirs),
      refused('FILING_CASE_NOT_YOURS'),
    );
  });

  it('knows its owner without asking, and nothing of the owner of an unproved account', async () => {
    const own = await ownParty(house.platform, filer);
    assert.deepEqual([own.surname, own.register, own.address], ['Сәрсенов', 'found', 'Демо қаласы, Үлгі көшесі, 7']);
    assert.ok(own.birthDate && own.phone);
    const claim = await ownParty(house.platform, await house.enter({ isOwn: false }));
    assert.deepEqual(Object.keys(claim).sort(), ['kind', 'number', 'register']);
  });

  it('shows a proved filer the whole name of a party, an unproved one the mask, and nobody the address', async () => {
    const other = inventedPerson('Ахметов', 'Серік');
    house.registers.people.set(other.iin, { ...other, address: { line: 'Құпия көше, 1' } });
    const raw = { number: other.iin };
    await saveParty(house.platform, acts(), filer, { draftId, field: 'respondent', raw, seen: 0 });
    const [party] = partiesOf((await draft()).answers, 'respondent');
    assert.equal(party?.shown, 'Ахметов Серік Қанатұлы');
    assert.ok(!JSON.stringify(party).includes('Құпия'));
    const claim = await house.enter({ isOwn: false });
    const claimActs = house.actsOf(claim);
    const theirs = await startDraft(house.platform, claimActs('filing.start-draft'), claim, {
      form: 'claim',
      lang: 'kk',
    });
    await saveParty(house.platform, claimActs, claim, { draftId: theirs, field: 'respondent', raw, seen: 0 });
    const [masked] = partiesOf((await getDraft(house.platform.reads, claim, theirs)).answers, 'respondent');
    assert.equal(masked?.shown, 'А••• С•••');
  });

  it('goes on by hand with a mark when the register is silent', async () => {
    const { iin } = inventedPerson();
    house.registers.isSilent = true;
    const party = { draftId, field: 'respondent', seen: 0 };
    const nameless = await saveParty(house.platform, acts(), filer, { ...party, raw: { number: iin } });
    assert.equal(nameless.kind === 'faulty' && nameless.faults[0]?.error.code, 'FILING_PARTY_NAME_MISSING');
    const raw = { number: iin, surname: 'Ахметов', givenName: 'Серік' };
    assert.equal((await saveParty(house.platform, acts(), filer, { ...party, raw })).kind, 'saved');
    assert.equal(partiesOf((await draft()).answers, 'respondent')[0]?.register, 'silent');
    assert.equal((await ownParty(house.platform, filer)).address, undefined);
  });

  it('holds several respondents, each once, and lets one go', async () => {
    const bin = demoBin(seeded(4));
    house.registers.bodies.set(bin, {
      bin,
      nameKk: '«Дала» ЖШС',
      nameRu: 'ТОО «Дала»',
      legalAddress: '-',
      status: 'registered',
    });
    const add = (raw: RawInputs, seen: number) =>
      saveParty(house.platform, acts(), filer, { draftId, field: 'respondent', raw, seen });
    await add({ number: bin }, 0);
    assert.equal((await add({ number: bin }, 0)).kind, 'saved', 'the same form once more');
    const twice = await add({ number: bin }, 1);
    assert.equal(twice.kind === 'faulty' && twice.faults[0]?.error.code, 'FILING_PARTY_TWICE');
    await add({ unknownNumber: 'yes', surname: 'Белгісіз', givenName: 'Біреу' }, 1);
    const parties = () => draft().then(({ answers }) => partiesOf(answers, 'respondent').map(({ key }) => key));
    assert.deepEqual(await parties(), ['p1', 'p2']);
    await removeParty(house.platform, acts(), { draftId, field: 'respondent', key: 'p1', seen: 2 });
    assert.deepEqual(await parties(), ['p2']);
    for (let count = 2; count <= 20; count += 1)
      await add({ unknownNumber: 'yes', surname: 'Жауапкер', givenName: 'А' }, count + 1);
    const over = await add({ unknownNumber: 'yes', surname: 'Жауапкер', givenName: 'Б' }, 22);
    assert.equal(over.kind === 'faulty' && over.faults[0]?.error.code, 'FILING_PARTIES_TOO_MANY');
  });

  it('holds files in the order of their owner, each content once and of a kind that the form takes', async () => {
    const first = await inTx((tx) => attachFile(tx, draftId, file('Шарт', 'a')));
    const second = await inTx((tx) => attachFile(tx, draftId, file('Қолхат', 'b')));
    await assert.rejects(
      inTx((tx) => attachFile(tx, draftId, file('Қолхат', 'b'))),
      refused('FILING_ATTACHMENT_TWICE'),
    );
    await assert.rejects(
      inTx((tx) => attachFile(tx, draftId, { ...file('Басқа', 'c'), kind: 'song' })),
      refused('FILING_ANSWER_NOT_OFFERED'),
    );
    await inTx((tx) => moveAttachment(tx, draftId, second, -1));
    await inTx((tx) => nameAttachment(tx, draftId, first, { kind: 'other', title: 'Келісім' }));
    assert.deepEqual(
      (await draft()).attachments.map(({ title }) => title),
      ['Қолхат', 'Келісім'],
    );
    await inTx((tx) => detachFile(tx, draftId, first));
    await assert.rejects(
      inTx((tx) => detachFile(tx, draftId, first)),
      refused('FILING_ATTACHMENT_NOT_FOUND'),
    );
    for (let count = 1; count < 60; count += 1) {
      await inTx((tx) => attachFile(tx, draftId, { ...file('Жапсырма'), sha256: String(count).padStart(64, '0') }));
    }
    await assert.rejects(
      inTx((tx) => attachFile(tx, draftId, file('Көп', 'f'))),
      refused('FILING_ATTACHMENTS_TOO_MANY'),
    );
  });

  it('forgets an upload that was broken off when the same file comes another way', async () => {
    const sha256 = 'c'.repeat(64);
    const asked = { personId: filer.personId, draftId, kind: 'evidence', title: '', fileName: 'a.pdf', sizeBytes: 10 };
    const begin = (hash: string) =>
      beginUpload(house.platform, acts()('filing.begin-upload'), { ...asked, sha256: hash });
    await begin(sha256);
    const other = await begin('d'.repeat(64));
    await inTx((tx) => attachFile(tx, draftId, file('a', 'c')));
    assert.deepEqual(
      (await uploadsOf(house.platform.reads, draftId)).map(({ id }) => id),
      [other.id],
    );
  });

  it('is nobody else’s: not to read, not to write, not to delete', async () => {
    const stranger = await house.enter();
    const theirs = house.actsOf(stranger);
    const missing = refused('FILING_DRAFT_NOT_FOUND');
    await assert.rejects(getDraft(house.platform.reads, stranger, draftId), missing);
    await assert.rejects(deleteDraft(house.platform, theirs('filing.delete-draft'), draftId), missing);
    const page = { draftId, question: 'court', raw: { court: '7517' }, seen: {} };
    await assert.rejects(savePage(house.platform, theirs, stranger, page), missing);
    const field = { draftId, field: 'demands', raw: { demands: 'а' }, seen: 0 };
    await assert.rejects(saveAnswer(house.platform, theirs('filing.save-answer'), stranger, field), missing);
    await assert.rejects(getDraft(house.platform.reads, filer, newId()), missing);
    assert.equal((await listDrafts(house.platform.reads, stranger)).length, 0);
  });

  it('is refused for a form, a page or a field that does not exist', async () => {
    await assert.rejects(start('complaint'), refused('FILING_FORM_UNKNOWN'));
    await assert.rejects(save('elsewhere', {}), refused('FILING_QUESTION_UNKNOWN'));
    await assert.rejects(type('elsewhere', 'а', 0), refused('FILING_QUESTION_UNKNOWN'));
  });

  it('is gone with everything in it when its owner throws it away', async () => {
    await type('demands', 'Қарыз', 0);
    await deleteDraft(house.platform, acts()('filing.delete-draft'), draftId);
    await assert.rejects(draft(), refused('FILING_DRAFT_NOT_FOUND'));
    const { rows } = await house.platform.owner.query('select 1 from filing.answer where draft_id = $1', [draftId]);
    assert.equal(rows.length, 0);
  });

  it('of a claim goes with its holder to the confirmed account', async () => {
    const claim = await house.enter({ isOwn: false });
    const kept = await startDraft(house.platform, house.actsOf(claim)('filing.start-draft'), claim, {
      form: 'claim',
      lang: 'kk',
    });
    const handler = onAccountConfirmed(house.platform);
    const fact = {
      accountId: claim.accountId,
      personId: filer.personId,
      claimAccountId: claim.accountId,
      claimPersonId: claim.personId,
    };
    await handler.run(fact as never);
    await handler.run(fact as never);
    assert.equal((await getDraft(house.platform.reads, filer, kept)).id, kept);
    await assert.rejects(getDraft(house.platform.reads, claim, kept), refused('FILING_DRAFT_NOT_FOUND'));
  });

  it('is one of fifty at most', async () => {
    const collector = await house.enter();
    const begin = () =>
      startDraft(house.platform, house.actsOf(collector)('filing.start-draft'), collector, {
        form: 'motion',
        lang: 'kk',
      });
    for (let count = 0; count < 50; count += 1) await begin();
    await assert.rejects(begin(), refused('FILING_TOO_MANY_DRAFTS'));
  });
});
