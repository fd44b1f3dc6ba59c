import { getCourt } from '#modules/courts';
import { type PartyInvited, partyInvited } from '#modules/identity/events';
import { notify } from '#modules/notices';
import type { Platform } from '#platform';
import { handleEvent, type JobHandler } from '#platform/jobs';
import { broughtOverKind } from '../actions/course-kinds.ts';
import { broughtOverTemplate, partyToldTemplate } from '../actions/templates.ts';
import type { ParticipantId } from '../model/participant.ts';
import { findCase, findParticipant } from '../store/case-store.ts';
import { hasCourse } from '../store/course-store.ts';
import { insertLetter } from '../store/letter-store.ts';

/** A reached party is told in plain words what happened; for one who cannot be reached the registry prints a letter. */
export function onPartyInvited(platform: Platform): JobHandler {
  const name = 'cases.on-party-invited';
  const tell = async ({ holder, way, subjectId }: PartyInvited): Promise<void> => {
    const act = { actor: { kind: 'system', name }, action: 'cases.tell-party' } as const;
    await platform.db.transact(act, async (tx) => {
      tx.record({ kind: 'participant', id: subjectId, personId: holder }, { way });
      const participant = await findParticipant(tx, subjectId as ParticipantId);
      const found = participant && (await findCase(tx, { id: participant.case_id }));
      if (!found) return;
      if (way === 'letter') {
        await insertLetter(tx, { caseId: found.id, participantId: participant.id, kind: 'invitation' });
        return;
      }
      const court = await getCourt(tx, found.court_code);
      await notify(tx, {
        ...{ recipient: { personId: holder }, onceKey: participant.id },
        // A case that ran elsewhere is no news to its parties; where it runs from now on is.
        template: (await hasCourse(tx, found.id, broughtOverKind.key)) ? broughtOverTemplate : partyToldTemplate,
        record: { number: found.number, court: court.shortName[found.language], role: participant.role },
        fact: { kind: 'case', id: found.id, courtCode: found.court_code },
        lang: found.language,
      });
    });
  };
  return handleEvent(partyInvited, name, tell, ({ subjectKind }) => subjectKind === 'participant');
}
