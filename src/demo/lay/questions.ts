import { SUPREME_COURT } from '#modules/courts';
import { drawTalon } from '#modules/identity';
import { countQuestions, importQuestion } from '#modules/questions';
import type { Platform } from '#platform';
import { type DemoCourt, demoCourts } from '../plan/courts.ts';
import {
  answeredQuestions,
  type PlannedQuestion,
  refusedQuestion,
  supremeQuestions,
  waitingQuestions,
} from '../plan/questions.ts';
import { demoAct } from './acts.ts';

/** Answers that each court has published, others than its neighbour's; the first court has them all. */
const SHARE = 2;

/** Blogs of the demo courts and of the Supreme Court, once: answered, waiting, late and closed questions. */
export async function layQuestions(platform: Platform): Promise<void> {
  for (const [index, court] of demoCourts.entries()) await layBlog(platform, court.code, plansOf(court, index));
  await layBlog(platform, SUPREME_COURT, supremeQuestions);
}

function plansOf(court: DemoCourt, index: number): readonly PlannedQuestion[] {
  const isFirst = court === demoCourts[0];
  const share = isFirst ? answeredQuestions.length : SHARE;
  const answered = Array.from(
    { length: share },
    (_, at) => answeredQuestions[(index * SHARE + at) % answeredQuestions.length],
  );
  const waiting = isFirst ? waitingQuestions : waitingQuestions.slice(index % 2, (index % 2) + 2);
  return [...answered.flatMap((one) => (one ? [earlier(one, isFirst ? 0 : index)] : [])), ...waiting];
}

/** What several courts were asked, they were asked on different days. */
function earlier(plan: PlannedQuestion, days: number): PlannedQuestion {
  const { askedDaysAgo, answeredDaysAgo = 0 } = plan;
  return { ...plan, askedDaysAgo: askedDaysAgo + days, answeredDaysAgo: answeredDaysAgo + days };
}

async function layBlog(platform: Platform, courtCode: string, plans: readonly PlannedQuestion[]): Promise<void> {
  if ((await countQuestions(platform.reads, courtCode)).asked > 0) return;
  const now = platform.clock.now();
  const daysAgo = (days: number): Temporal.Instant => now.subtract({ hours: 24 * days });
  const talons = await Promise.all([...plans, refusedQuestion].map(() => drawTalon(platform, 'question')));
  await platform.db.transact(demoAct('demo.lay-questions'), async (tx) => {
    tx.record({ kind: 'court', id: courtCode }, { questions: plans.length });
    const lay = async (plan: PlannedQuestion): Promise<void> => {
      const talon = talons.pop();
      if (!talon) throw new RangeError('a talon for each question');
      const { askedDaysAgo, answeredDaysAgo, ...question } = plan;
      const answeredAt = answeredDaysAgo === undefined ? {} : { answeredAt: daysAgo(answeredDaysAgo) };
      const receivedAt = daysAgo(askedDaysAgo);
      const asker = { way: 'talon' } as const;
      await importQuestion(platform, tx, { ...question, ...answeredAt, courtCode, receivedAt, asker }, talon);
    };
    for (const plan of plans) await lay(plan);
    const refused = { ground: 'about_case', words: '', at: daysAgo(refusedQuestion.askedDaysAgo - 2) } as const;
    if (courtCode === demoCourts[0]?.code) await lay({ ...refusedQuestion, refused });
  });
}
