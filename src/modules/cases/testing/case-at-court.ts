import type { Actor } from '#platform/audit';
import { type AccountId, newId, type PersonId } from '#platform/ids';
import type { TestPlatform } from '#testing';
import { type CaseId, type NewCase, type NewDocument, type ParticipantId, registerCase } from '../index.ts';

export interface CaseAtCourt {
  readonly id: CaseId;
  readonly number: string;
  readonly claimant: { readonly personId: PersonId; readonly participantId: ParticipantId };
  readonly respondent: { readonly personId: PersonId; readonly participantId: ParticipantId };
  /** A paper of the claimant, ready to be filed. */
  readonly paper: (rest?: Partial<NewDocument>) => NewDocument;
}

export function clerkOf(courtCode = '7517', role = 'registry_clerk', personId = newId<PersonId>()): Actor {
  return { kind: 'staff', accountId: newId<AccountId>(), personId, courtCode, role };
}

export function partyOf(personId: PersonId): Actor {
  return { kind: 'person', accountId: newId<AccountId>(), personId };
}

/** A civil case with a natural person on each side, registered today by the clerk of its court. */
export async function caseAtCourt(platform: TestPlatform, rest: Partial<NewCase> = {}): Promise<CaseAtCourt> {
  const [claimant, respondent] = [newId<PersonId>(), newId<PersonId>()];
  const act = { actor: clerkOf(rest.courtCode), action: 'cases.register-case' };
  const made = await platform.db.transact(act, (tx) =>
    registerCase(tx, {
      ...{ courtCode: '7517', kind: '2', category: 'loan', language: 'kk' },
      participants: [
        { role: 'claimant', name: { kind: 'person', personId: claimant, surname: 'Қасымова', givenName: 'Айгүл' } },
        { role: 'respondent', name: { kind: 'person', personId: respondent, surname: 'Сейітов', givenName: 'Нұрлан' } },
      ],
      ...rest,
    }),
  );
  const [first, second] = made.participantIds as [ParticipantId, ParticipantId];
  return {
    id: made.id,
    number: made.number,
    claimant: { personId: claimant, participantId: first },
    respondent: { personId: respondent, participantId: second },
    paper: (changes = {}) => ({
      ...{ caseId: made.id, kind: 'claim', title: 'Талап қою арызы', language: 'kk', fileName: 'talap.pdf' },
      ...{ mediaType: 'application/pdf', sizeBytes: 1200, sha256: 'a'.repeat(64), pages: 3, isProved: true },
      ...{ from: { participantId: first } },
      ...changes,
    }),
  };
}
