import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { listFile } from '#modules/cases';
import { lookAfterSeals } from '../jobs/seal-hearings.ts';
import { sealedNames } from '../model/sealed-part.ts';
import { findHearingSealOf, type HearingSeal } from '../queries/get-hearing-seal.ts';
import { openSealFiles } from '../queries/open-seal-files.ts';
import { findHearingSeal } from '../store/seal-store.ts';
import { type MinutesHouse, minutesHouse, type SetHearing, sealedProtocol } from '../testing/index.ts';
import { sealHearing } from './seal-hearing.ts';
import { wordMark } from './word-mark.ts';

let house: MinutesHouse;

before(async () => {
  house = await minutesHouse();
});

const sealOf = async ({ id }: SetHearing): Promise<HearingSeal> => {
  const found = await findHearingSealOf(house.platform, id);
  assert.ok(found);
  return found;
};
const statesOf = (seal: HearingSeal) => Object.fromEntries(seal.parts.map(({ kind, state }) => [kind, state]));
const aboutOf = async ({ id }: SetHearing) =>
  JSON.parse(String((await findHearingSeal(house.platform.reads, id))?.list)).about as Record<string, string>;

describe('the seal of a hearing', () => {
  it('holds protocol, signatures, marks and recording as soon as both have signed, and is in the file', async () => {
    const set = await sealedProtocol(house);
    const seal = await sealOf(set);
    assert.deepEqual(
      seal.parts.map(({ kind, name, state }) => [kind, name, state]),
      [
        ['protocol', 'protocol.pdf', 'whole'],
        ['judge_signature', 'protocol.judge.p7s', 'whole'],
        ['secretary_signature', 'protocol.secretary.p7s', 'whole'],
        ['marks', 'marks.json', 'whole'],
        ['recording', 'recordings/sound-1/closing.json', 'whole'],
      ],
    );
    assert.deepEqual([seal.indication, seal.isSealRight, seal.isRecorded], ['TOTAL_PASSED', true, true]);
    assert.ok(seal.stampedAt);
    const about = await aboutOf(set);
    assert.deepEqual([about.recordings, about.closedParts, about.case], ['1', 'no', set.number]);
    assert.equal(about['root sound-1'], 'a'.repeat(64));
    const filed = await listFile(house.platform.reads, house.party(set.claimant).actor, set.caseId);
    const paper = filed.find(({ kind }) => kind === 'hearing_seal');
    assert.deepEqual([paper?.id, paper?.title, paper?.isProved], [seal.documentId, 'Отырыс мөрі', true]);
  });

  it('names who stands behind the codes of its marks as the protocol does', async () => {
    const set = await sealedProtocol(house);
    const marks = (await openSealFiles(house.platform, set.id, { isWhole: true }))?.get('marks.json');
    const { people, marks: told } = JSON.parse(new TextDecoder().decode(marks)) as {
      readonly people: Readonly<Record<string, string>>;
      readonly marks: readonly { readonly speaker: string | null; readonly addressee: string | null }[];
    };
    const codes = new Set(
      told.flatMap(({ speaker, addressee }) => [speaker, addressee]).filter((code) => code !== null),
    );
    assert.ok(codes.size > 0);
    assert.deepEqual(new Set(Object.keys(people)), codes);
    for (const name of Object.values(people)) assert.match(name, /^\p{Lu}[\p{L} ,]+: «?\p{L}{2,}/u);
  });

  it('holds the log of the video room, when the hearing had one', async () => {
    const { platform } = house;
    const set = await sealedProtocol(house, {
      before: async ({ id, caseId }) => {
        const { sha256 } = await platform.blobs.put(Buffer.from('%PDF- the log of a room'));
        await platform.owner.query(
          `insert into conference.room (id, kind, hearing_id, case_id, court_code, starts_at, phase, phase_since)
            values ($1, 'hearing', $1, $2, '7517', now(), 'ended', now())`,
          [id, caseId],
        );
        await platform.owner.query('insert into conference.filed_log values ($1, $1, $2, 3, now())', [id, sha256]);
      },
    });
    const seal = await sealOf(set);
    assert.deepEqual([statesOf(seal).room_log, seal.indication], ['whole', 'TOTAL_PASSED']);
    // One that is filed anew later is not what was sealed, and changes nothing of it.
    await platform.owner.query('delete from conference.filed_log where room_id = $1', [set.id]);
    assert.equal((await sealOf(set)).indication, 'TOTAL_PASSED');
  });

  it('waits for the closing of a recording that goes on, and comes once however often it is asked', async () => {
    const set = await sealedProtocol(house, { recording: 'going' });
    assert.equal(await findHearingSealOf(house.platform, set.id), undefined);
    close();
    await Promise.all([1, 2].map(() => sealHearing(house.platform, set.id)));
    const filed = await listFile(house.platform.reads, house.secretary.actor, set.caseId);
    assert.equal(filed.filter(({ kind }) => kind === 'hearing_seal').length, 1);
    assert.equal((await sealOf(set)).indication, 'TOTAL_PASSED');
  });

  it('of a hearing that the law let go unrecorded seals marks and protocol, and says why', async () => {
    const set = await sealedProtocol(house, { recording: 'none' });
    const seal = await sealOf(set);
    assert.deepEqual([seal.isRecorded, Object.keys(statesOf(seal)).includes('recording')], [false, false]);
    assert.equal((await aboutOf(set)).notRecorded, 'Жабдық жоқ');
  });

  it('names the part whose bytes are others, and the part that is gone', async () => {
    const set = await sealedProtocol(house);
    const { parts } = await sealOf(set);
    const sha256 = (name: string) => String(parts.find((one) => one.name === name)?.sha256);
    const file = fileOf(sha256(sealedNames.protocol));
    writeFileSync(file, 'another protocol');
    await house.platform.owner.query(`
      delete from platform.small_blob where sha256 = decode('${sha256(sealedNames.judge_signature)}', 'hex')`);
    const seal = await sealOf(set);
    assert.deepEqual(statesOf(seal), {
      ...{ protocol: 'altered', judge_signature: 'missing', secretary_signature: 'whole' },
      ...{ marks: 'whole', recording: 'whole' },
    });
    assert.equal(seal.indication, 'TOTAL_FAILED');
  });

  it('tells an altered mark, and takes no offence at words that were added afterwards', async () => {
    const set = await sealedProtocol(house);
    const { rows } = await house.platform.owner.query<{ id: string }>(
      `select id from minutes.mark where hearing_id = '${set.id}' and kind = 'motion'`,
    );
    const id = rows[0]?.id as never;
    await wordMark(house.platform, house.secretary, { id, wordings: 1, words: 'Екі куәні шақыру туралы' });
    assert.equal(statesOf(await sealOf(set)).marks, 'whole');
    await house.platform.owner.query(`
      alter table minutes.mark disable trigger all;
      update minutes.mark set at = at + interval '1 second' where id = '${id}';
      alter table minutes.mark enable trigger all;`);
    const seal = await sealOf(set);
    assert.deepEqual(
      [statesOf(seal).marks, statesOf(seal).protocol, seal.indication],
      ['altered', 'whole', 'TOTAL_FAILED'],
    );
  });

  it('never changes: neither its list nor its seal, nor a time-stamp that has come', async () => {
    const set = await sealedProtocol(house);
    for (const change of [`list = 'x'`, `sealed_at = now()`, 'stamp = null, stamped_at = null'])
      await assert.rejects(
        house.platform.owner.query(`update minutes.hearing_seal set ${change} where hearing_id = '${set.id}'`),
        /does not change/,
      );
    await assert.rejects(house.platform.owner.query('delete from minutes.hearing_seal'), /does not change/);
  });

  it('is stamped later when no authority answers at first, and is compared again after a month', async () => {
    const { services } = house.authority;
    const set = await sealedProtocol(house, { recording: 'going' });
    services.mood = 'fails';
    close();
    await sealHearing(house.platform, set.id);
    assert.equal((await sealOf(set)).stampedAt, undefined);
    services.mood = 'answers';
    await lookAfterSeals(house.platform);
    assert.ok((await sealOf(set)).stampedAt);
    house.platform.clock.set(house.platform.clock.now().add({ hours: 24 * 31 }));
    await lookAfterSeals(house.platform);
    const row = await findHearingSeal(house.platform.reads, set.id);
    assert.deepEqual([row?.indication, row?.checked_at.equals(house.platform.clock.now())], ['TOTAL_PASSED', true]);
  });

  it('leaves the marks of a hearing with closed parts to those who may see them', async () => {
    const set = await sealedProtocol(house, { hasClosedPart: true });
    const whole = await openSealFiles(house.platform, set.id, { isWhole: true });
    const cut = await openSealFiles(house.platform, set.id, { isWhole: false });
    assert.ok(whole?.has('marks.json') && cut && !cut.has('marks.json') && cut.has('protocol.pdf'));
  });
});

/** The file of a blob on the disk. */
function fileOf(sha256: string): string {
  const { dataFolder } = house.platform.config;
  return join(dataFolder, 'blobs', sha256.slice(0, 2), sha256.slice(2, 4), sha256);
}

/** The recorder has sent what closes the recording. */
function close(): void {
  const from = house.platform.clock.now();
  house.record([{ name: 'sound-1', from, to: from, sha256: 'c'.repeat(64) }]);
}
