import { changeStage, registerCase, sayServed, writeMessage } from '#modules/cases';
import { type DrawSecrets, drawJudgeIn } from '#modules/distribution';
import type { Tx } from '#platform/db';
import { at, type DemoCast } from '../plan/people.ts';
import { layPapers, type Papers } from './papers.ts';
import type { PersonIds } from './people.ts';

interface Shown {
  readonly cast: DemoCast;
  readonly ids: PersonIds;
  readonly secrets: DrawSecrets;
  readonly papers: Papers;
}

/**
 * One case with both sides among the people of one-click sign-in: the claimant is the first citizen, the respondent the
 * second, with an accepted claim, a served copy, a running term and a message.
 */
export async function layShownCase(tx: Tx, courtCode: string, { cast, ids, secrets, papers }: Shown): Promise<void> {
  const sides = (['claimant', 'respondent'] as const).map((role, index) => {
    const { iin, surname, givenName, patronymic } = at(cast.citizens, index);
    const personId = ids.get(iin);
    return {
      role,
      name: { kind: 'person', ...(personId ? { personId } : {}), surname, givenName, patronymic },
    } as const;
  });
  const made = await registerCase(tx, {
    ...{ courtCode, kind: '2', category: 'loan', language: 'kk', participants: sides },
  });
  await drawJudgeIn(tx, secrets, made.id);
  await changeStage(tx, made.id, 'accepted');
  const claim = await layPapers(tx, made, papers.kk, { language: 'kk', isAccepted: true });
  const [claimant, respondent] = made.participantIds;
  if (!claim || !claimant || !respondent) throw new RangeError('the shown case has two sides');
  await sayServed(tx, {
    ...{ caseId: made.id, of: { documentId: claim }, participantId: respondent },
    ...{ way: 'mobile', proof: 'demo' },
  });
  const text = 'Қарыздың жартысын қайтарса, татуласуға дайынмын. Отырысқа дейін келісе аламыз ба?';
  await writeMessage(tx, { caseId: made.id, text, participantId: claimant });
}
