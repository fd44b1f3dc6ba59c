import type { Platform } from '#platform';
import type { Act, Actor } from '#platform/audit';
import type { Principal } from '#platform/http';
import { type AccountId, newId, type PersonId } from '#platform/ids';
import type { JobHandler } from '#platform/jobs';
import { runJobs } from '#testing';
import { registerFiling } from '../actions/intake/decide-filing.ts';
import type { Unanswered } from '../actions/intake/identify-parties.ts';
import type { RawInputs } from '../model/forms/read-answer.ts';
import type { FilingId } from '../model/ids.ts';
import { filingModule } from '../module.ts';
import { getFiling } from '../queries/get-filing.ts';
import { type FilingHouse, signingHouse } from './filing-house.ts';
import { sendClaim } from './send-claim.ts';

export type StaffAct = Act & { readonly actor: Extract<Actor, { kind: 'staff' }> };

/** Somebody of a court; another person each time. */
export function staff(role = 'registry_clerk', courtCode = '7517'): StaffAct {
  return {
    actor: { kind: 'staff', accountId: newId<AccountId>(), personId: newId<PersonId>(), courtCode, role },
    action: 'filing.test',
  };
}

export function subscribeFiling(platform: Platform): void {
  const { jobs = [] } = filingModule(platform);
  platform.db.subscribe(jobs.flatMap(({ subscription }) => (subscription ? [subscription] : [])));
}

/** Jobs that stand still in tests of filing: they are others', or wait by a clock that the test holds. */
const idle = ['notices.send-delivery', 'identity.open-account-for-party', 'filing.follow-invoice'];

/** Runs the jobs of filing that are due. @param instead put in the place of jobs of the same names */
export async function intakeJobs(platform: Platform, instead: readonly JobHandler[] = []): Promise<void> {
  const { jobs = [] } = filingModule(platform);
  const still = idle.map((name) => ({ name, run: async () => undefined }));
  const others = jobs.filter(({ name }) => ![...still, ...instead].some((one) => one.name === name));
  await runJobs(platform, [...others, ...still, ...instead]);
}

/** A house in which claims are sent and taken in; the jobs of others stand still. */
export interface IntakeDesk {
  readonly house: FilingHouse;
  readonly filer: Principal;
  /** Questions to silent registers; their pauses are left to the test. */
  readonly questions: Unanswered[];
  /** A claim that is equal to no other. */
  send(given?: RawInputs): Promise<FilingId>;
  work(): Promise<void>;
  /** @returns number of the case */
  register(clerk: Act, id: FilingId): Promise<string>;
  noticesOf(id: FilingId, template: string): Promise<number>;
}

export async function intakeDesk(): Promise<IntakeDesk> {
  const house = await signingHouse();
  const { platform, filer } = house;
  subscribeFiling(platform);
  const questions: Unanswered[] = [];
  let sums = 1_000_000;
  const asking = { name: 'filing.identify-parties', run: async (asked: Unanswered) => void questions.push(asked) };
  const work = (): Promise<void> => intakeJobs(platform, [asking]);
  return {
    ...{ house, filer, questions, work },
    send: async (given = {}) => {
      sums += 1;
      return await sendClaim(platform, house.actsOf(filer), filer, { price: String(sums), ...given });
    },
    register: async (clerk, id) => {
      await registerFiling(platform, clerk, id);
      await work();
      const { status } = await getFiling(platform.reads, filer, id);
      return String(status.entries.at(-1)?.details.caseNumber);
    },
    noticesOf: async (id, template) => {
      const { rows } = await platform.owner.query('select 1 from notices.notice where fact_id = $1 and template = $2', [
        id,
        template,
      ]);
      return rows.length;
    },
  };
}
