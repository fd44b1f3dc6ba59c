import { notify } from '#modules/notices';
import type { Tx } from '#platform/db';
import type { Text } from '#platform/i18n';
import type { ParticipantId } from '../model/participant.ts';
import { whoActs } from '../queries/case-scope.ts';
import { type CaseRow, listParticipantRows } from '../store/case-store.ts';
import { caseNewsTemplate } from './templates.ts';

interface News {
  readonly what: 'document' | 'event' | 'message';
  /** The words of the public course, in which no participant is named. */
  readonly said?: Text | undefined;
  /** The thing that is new: nobody is told of it twice. */
  readonly key: string;
  /** Whose deed it is: they know it already. */
  readonly participantId?: ParticipantId | undefined;
}

/** A notice to everybody in the case but the one whose deed it is; nothing travels in it but what everybody may know. */
export async function tellOthers(tx: Tx, found: CaseRow, { what, said, key, participantId }: News): Promise<void> {
  const { actor } = tx.act;
  const acting = await whoActs(tx, await listParticipantRows(tx, found.id));
  for (const [personId, rows] of acting) {
    const isOwn = actor.kind === 'person' && actor.personId === personId;
    if (isOwn || rows.some(({ id }) => id === participantId)) continue;
    await notify(tx, {
      ...{ recipient: { personId }, template: caseNewsTemplate, onceKey: key },
      record: { number: found.number, what, said },
      fact: { kind: 'case', id: found.id, courtCode: found.court_code },
    });
  }
}
