import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { listFile } from '#modules/cases';
import { draftProtocol, findHearingSealOf, findProtocolOf, openProtocolPaper, recorders } from '#modules/minutes';
import { type MinutesHouse, minutesHouse, type SetHearing, sealedProtocol } from '#modules/minutes/testing';
import { transcriptProvider } from '#modules/recording';
import {
  type FakeWhisper,
  layRecordingIn,
  startFakeWhisper,
  transcribed,
  whisperServerAt,
} from '#modules/recording/testing';
import { wholeBlob } from '#platform/blobs';
import { type FaceServer, serveFaces } from '#testing';
import { desk } from '../face.ts';
import { principalOf, session } from '../testing/court-at-work.ts';

const given = { kind: '4', category: 'procurement' } as const;

describe('the transcript of an administrative case', () => {
  let house: MinutesHouse;
  let secretary: FaceServer;
  let fake: FakeWhisper;
  before(async () => {
    house = await minutesHouse();
    secretary = await serveFaces(house.platform, [desk], principalOf(house.secretary));
    fake = await startFakeWhisper();
    // The module of recordings itself, and no stand-in.
    house.platform.ports.plug(recorders, undefined as never);
  });
  after(() => fake.close());

  const plug = (isThere: boolean) =>
    house.platform.ports.plug(transcriptProvider, isThere ? whisperServerAt(fake.url) : (undefined as never));
  const drafted = async (before: (set: SetHearing) => Promise<void>): Promise<SetHearing> => {
    const set = await house.set(given);
    await before(set);
    await house.hold(set);
    await draftProtocol(house.platform, house.secretary, set.id);
    return set;
  };
  const text = async ({ id }: SetHearing, lang: string) =>
    (await secretary.get(`/${lang}/desk/hearings/${id}/protocol`, session)).text;

  it('is missing where the court has no recogniser, and the desk says that the law asks for it', async () => {
    plug(false);
    const set = await drafted(async ({ id }) => void (await layRecordingIn(house.platform, id)));
    assert.match(await text(set, 'kk'), /міндетті/);
    assert.match(await text(set, 'ru'), /обязательна/);
    assert.match(await text(set, 'en'), /the automatic transcript is obligatory \(APPC art\. 147\), but there is none/);
  });

  it('tells how far it has come, and what is wrong', async () => {
    plug(true);
    fake.mood = 'fails';
    const set = await drafted(async ({ id }) => transcribed(house.platform, await layRecordingIn(house.platform, id)));
    fake.mood = 'answers';
    assert.match(await text(set, 'kk'), /Мәтіндік жазба жасалып жатыр.*жауап бермеді/s);
    assert.match(await text(set, 'ru'), /расшифровка делается.*не ответила/s);
    assert.match(await text(set, 'en'), /is being made\. Done: 0, in all: 1\..*did not answer/s);
  });

  it('is attached to the protocol that names it, filed with it, and under the seal of the hearing', async () => {
    plug(true);
    const { platform, secretary: actor } = house;
    const set = await sealedProtocol(house, {
      ...{ given, before: async ({ id }) => transcribed(platform, await layRecordingIn(platform, id)) },
    });
    const rows = (await findProtocolOf(platform.reads, actor.actor, set.id))?.rows ?? [];
    const [, sha256 = ''] =
      /SHA-256: ([0-9a-f]{64})/.exec(rows.find(({ item }) => item === 'transcript')?.text ?? '') ?? [];
    const paper = await wholeBlob(platform.blobs, sha256);
    assert.equal(paper.subarray(0, 5).toString(), '%PDF-');
    const file = await listFile(platform.reads, house.party(set.claimant).actor, set.caseId);
    const filed = file.find((one) => one.sha256 === sha256);
    assert.deepEqual([filed?.kind, filed?.title], ['attachment', 'Аудиожазбаның мәтіндік жазбасы']);
    const seal = await findHearingSealOf(platform, set.id);
    const part = seal?.parts.find(({ kind }) => kind === 'transcript');
    assert.deepEqual([part?.sha256, part?.state, seal?.indication], [sha256, 'whole', 'TOTAL_PASSED']);
    assert.ok((await openProtocolPaper(platform, actor.actor, set.id)).byteLength > 0);
  });
});
