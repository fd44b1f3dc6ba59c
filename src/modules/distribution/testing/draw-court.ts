import { type CaseId, type NewCase, type RegisteredCase, registerCase } from '#modules/cases';
import type { StaffMember } from '#modules/courts';
import { insertCourt, insertStaffPost } from '#modules/courts/testing';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { type AccountId, newId, type PersonId } from '#platform/ids';

const system: Act = { actor: { kind: 'system', name: 'test' }, action: 'distribution.lay-court' };

/** A court with a chairperson and four judges. */
export interface DrawCourt {
  readonly code: string;
  readonly chair: StaffMember;
  readonly judges: readonly StaffMember[];
  readonly actOf: (post: StaffMember) => Act;
}

export async function layDrawCourt(platform: Platform, code = '7517'): Promise<DrawCourt> {
  return await platform.db.transact(system, async (tx) => {
    tx.record({ kind: 'court', id: code });
    await insertCourt(tx, { code });
    const chair = await insertStaffPost(tx, { court_code: code, role: 'chairperson', surname: 'Төрағаев' });
    const judges: StaffMember[] = [];
    for (const surname of ['Әлиева', 'Бекова', 'Ғалымов', 'Дәулетов']) {
      judges.push(await insertStaffPost(tx, { court_code: code, surname }));
    }
    const actOf = ({ personId, courtCode, role }: StaffMember): Act => ({
      actor: { kind: 'staff', accountId: newId<AccountId>(), personId, courtCode, role },
      action: 'distribution.test',
    });
    return { code, chair, judges, actOf };
  });
}

/** A registered loan case between two fresh persons, unless given otherwise. */
export async function registerClaim(
  platform: Platform,
  court: Pick<DrawCourt, 'code'>,
  given: Partial<NewCase> = {},
): Promise<RegisteredCase & { readonly id: CaseId }> {
  const name = (surname: string) =>
    ({ kind: 'person', personId: newId<PersonId>(), surname, givenName: 'Айгүл' }) as const;
  return await platform.db.transact(system, (tx) =>
    registerCase(tx, {
      ...{ courtCode: court.code, kind: '2', category: 'loan', language: 'kk' },
      participants: [
        { role: 'claimant', name: name('Қасымова') },
        { role: 'respondent', name: name('Оспанова') },
      ],
      ...given,
    }),
  );
}
