import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { drawTalon } from '#modules/identity';
import type { Act } from '#platform/audit';
import { countQuestions } from '../queries/count-questions.ts';
import { listInbox } from '../queries/list-inbox.ts';
import { listPublished } from '../queries/published.ts';
import { type QuestionsHouse, questionsHouse, wholeAnswer } from '../testing/index.ts';
import { type ImportedQuestion, importQuestion } from './import-question.ts';

const system: Act = { actor: { kind: 'system', name: 'demo' }, action: 'questions.import' };

describe('a question that comes from elsewhere', () => {
  let house: QuestionsHouse;
  const bring = async (given: Partial<ImportedQuestion> & { text: string }, act = system) => {
    const talon = await drawTalon(house.platform, 'question');
    const at = Temporal.Instant.from('2026-10-05T05:00:00Z');
    const question = {
      courtCode: '7517',
      lang: 'kk',
      source: 'site',
      asker: { way: 'talon' },
      receivedAt: at,
    } as const;
    return await house.platform.db.transact(act, (tx) =>
      importQuestion(house.platform, tx, { ...question, ...given }, talon),
    );
  };
  const looked = { isPublic: true };

  before(async () => {
    house = await questionsHouse();
  });

  it('stands with its own days, and tells nobody', async () => {
    const answeredAt = Temporal.Instant.from('2026-10-12T05:00:00Z');
    const hidden = ['Ботакөз'];
    await bring({ text: 'Ботакөз кешікті, неге қабылдамады екен?', looked, hidden, answer: wholeAnswer, answeredAt });
    const [published] = (await listPublished(house.platform.reads, {})).questions;
    assert.equal(published?.text, '[жасырылды] кешікті, неге қабылдамады екен?');
    assert.equal(published?.publishedAt.toString(), answeredAt.toString());
    assert.equal(published?.askedOn.toString(), '2026-10-05');
    const { rows } = await house.platform.owner.query('select 1 from notices.notice');
    assert.equal(rows.length, 0);
  });

  it('stands wherever it stood: unread, accepted, with the chairperson, closed', async () => {
    await bring({ text: 'Ешкім қарамаған сұрақ осы болады' });
    await bring({ text: 'Қабылданған сұрақ осы болады', looked });
    await bring({ text: 'Жобасы дайын сұрақ осы болады', looked, answer: wholeAnswer });
    const at = Temporal.Instant.from('2026-10-06T05:00:00Z');
    await bring({ text: 'Жабылған сұрақ осы болады', refused: { ground: 'unclear', words: '', at } });
    const inbox = await listInbox(house.platform.reads, '7517');
    assert.deepEqual(new Set(inbox.map(({ state }) => state)), new Set(['received', 'accepted', 'submitted']));
    const counts = await countQuestions(house.platform.reads, '7517');
    assert.deepEqual([counts.waiting, counts.late, counts.refused, counts.inTime], [3, 3, 1, 1]);
  });

  it('is brought by the system alone', async () => {
    await assert.rejects(bring({ text: 'Баспасөз қызметкері әкелген сұрақ' }, house.press), {
      code: 'QUESTIONS_NOT_ALLOWED',
    });
  });
});
