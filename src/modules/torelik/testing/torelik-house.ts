import { casesModule } from '#modules/cases/module';
import { insertCourt, insertRoom, insertStaffPost } from '#modules/courts/testing';
import { registerPerson } from '#modules/identity';
import { identityModule } from '#modules/identity/module';
import { type IdentityHouse, identityHouse, inventedPerson } from '#modules/identity/testing';
import type { Act } from '#platform/audit';
import { type AccountId, newId, type PersonId } from '#platform/ids';
import type { JobHandler } from '#platform/jobs';
import { runJobs } from '#testing';
import { torelikErrors } from '../errors.ts';
import { torelikModule } from '../module.ts';
import { paperProof } from '../queries/paper-proof.ts';
import { inventCase } from './invent-case.ts';
import type { CaseCard, JudgeCard } from './simulator/card.ts';
import { startTorelikSimulator, type TorelikSimulator } from './start-torelik-simulator.ts';

const system: Act = { actor: { kind: 'system', name: 'test' }, action: 'torelik.lay-house' };

/** A house beside the national system: court 7517 with a judge and room 304, registers that know both parties. */
export interface TorelikHouse extends IdentityHouse {
  readonly simulator: TorelikSimulator;
  /** Judge of the court, as the national system names one. */
  readonly judge: JudgeCard;
  readonly judgePostId: string;
  readonly administrator: Act;
  readonly clerk: Act;
  /** A case whose parties the registers know. */
  card(given?: Partial<CaseCard>): CaseCard;
  close(): Promise<void>;
  /** Runs what was left to jobs, save the sending of notices. @param left names of jobs that stay */
  live(left?: readonly string[]): Promise<void>;
}

export async function torelikHouse(): Promise<TorelikHouse> {
  const house = await identityHouse();
  const { platform, registers } = house;
  const simulator = await startTorelikSimulator({ now: platform.clock.now().toString() });
  const torelik = torelikModule(platform, simulator);
  platform.ports.plug(paperProof, async ({ fileName, bytes }) => {
    if (Buffer.from(bytes).includes('INFECTED')) throw torelikErrors('TORELIK_FILE_UNREADABLE');
    const { sha256, sizeBytes } = await platform.blobs.put(bytes);
    return { fileName, mediaType: 'application/pdf', sha256, sizeBytes };
  });
  const jobs: readonly JobHandler[] = [
    ...(torelik.jobs ?? []),
    ...(casesModule(platform).jobs ?? []),
    ...(identityModule(platform).jobs ?? []),
  ];
  platform.db.subscribe(jobs.flatMap(({ subscription }) => (subscription ? [subscription] : [])));
  const [claimant, judgePerson] = [inventedPerson('Бейсенова', 'Айша'), inventedPerson('Сынақбаев', 'Әлихан')];
  for (const person of [claimant, judgePerson]) registers.people.set(person.iin, person);
  const firm = { bin: '451140900025', nameKk: '«Үлгі» ЖШС', nameRu: 'ТОО «Үлгі»', legalAddress: '-' };
  registers.bodies.set(firm.bin, { ...firm, status: 'registered' });
  const { administrator, clerk, judgePostId } = await layCourt(house, judgePerson);
  const { iin, surname, given: givenName } = judgePerson;
  return {
    ...house,
    close: () => simulator.close(),
    ...{ simulator, judge: { iin, surname, givenName }, judgePostId, administrator, clerk },
    card: (given = {}) => {
      const card = inventCase(given);
      const parties = card.parties.map((party) => (party.key === 'p1' ? { ...party, number: claimant.iin } : party));
      return { ...card, parties: given.parties ?? parties };
    },
    live: async (left = []) => {
      const sending = { name: 'notices.send-delivery', run: async () => undefined };
      await runJobs(platform, [...jobs.filter(({ name }) => !left.includes(name)), sending]);
    },
  };
}

async function layCourt({ platform }: IdentityHouse, judge: ReturnType<typeof inventedPerson>) {
  return await platform.db.transact(system, async (tx) => {
    tx.record({ kind: 'court', id: '7517' });
    await insertCourt(tx);
    await insertRoom(tx);
    const { iin, surname, given: givenName, birthDate } = judge;
    const personId = await registerPerson(tx, { iin, surname, givenName, birthDate });
    const post = await insertStaffPost(tx, { person_id: personId, surname, given_name: givenName, patronymic: null });
    return { judgePostId: post.id, administrator: actOf('administrator'), clerk: actOf('registry_clerk') };
  });
}

function actOf(role: string): Act {
  const ids = { accountId: newId<AccountId>(), personId: newId<PersonId>() };
  return { actor: { kind: 'staff', ...ids, courtCode: '7517', role }, action: 'torelik.test' };
}
