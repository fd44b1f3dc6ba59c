import {
  type ActId,
  announceAct,
  askToSign,
  draftAct,
  finishFirstLook,
  getAct,
  getReview,
  listPublicActs,
  proposePublicVersion,
  publishAct,
  recordSignature,
  saveDraft,
} from '#modules/acts';
import type { StaffPostId } from '#modules/cases';
import { listStaff, type StaffMember } from '#modules/courts';
import { seeded } from '#modules/identity';
import { signWithDemoKey } from '#modules/signatures';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { type AccountId, newId } from '#platform/ids';
import { filled, type PlannedAct, plannedActs } from '../plan/act-plan.ts';
import { planCase } from '../plan/case-plan.ts';
import { type DemoCourt, demoCourts } from '../plan/courts.ts';
import { at, type DemoCast, pick } from '../plan/people.ts';
import { demoAct } from './acts.ts';
import { layCase, numberOf } from './cases.ts';
import type { PersonIds } from './people.ts';

/** Whoever acts for the court in the demo's acts. */
interface Bench {
  readonly judge: Act;
  readonly judgePostId: StaffPostId;
  readonly press: Act;
  readonly clerk: Act;
}

/**
 * Acts drafted, signed with the keys of the demo's judges, announced and published by the very deeds of a court, so that the
 * bank of acts is not empty. Laid once, after everything else: nobody waits for it.
 */
export async function layActs(platform: Platform, cast: DemoCast, ids: PersonIds): Promise<void> {
  if ((await listPublicActs(platform.reads, {})).total > 0) return;
  for (const court of demoCourts.filter(({ kind }) => kind === 'civil')) {
    const bench = await benchOf(platform, court);
    if (!bench) continue;
    const random = seeded(Number(court.code) + 1);
    for (const planned of plannedActs) {
      const free = () => pick(random, cast.citizens);
      const plan = { ...planCase(random, cast, court, at(court.caseKinds, 0), free), ...caseOf(planned) };
      const given = await numberOf(platform, plan);
      if (given === null) continue;
      const laying = { ids, judgePostId: bench.judgePostId, stages: planned.stages, given };
      const made = await platform.db.transact(demoAct('demo.lay-case-of-act'), (tx) => layCase(tx, plan, laying));
      const id = await sign(platform, bench, made.id, planned);
      await publish(platform, bench, id);
    }
  }
}

const caseOf = ({ category, language }: PlannedAct) => ({ category, language });

async function benchOf({ reads }: Platform, { code }: DemoCourt): Promise<Bench | undefined> {
  const staff = await listStaff(reads, { court: code });
  const holder = (role: StaffMember['role']): StaffMember | undefined => staff.find((one) => one.role === role);
  const [judge, press, clerk] = [holder('judge'), holder('press_officer'), holder('registry_clerk')];
  if (!judge || !press || !clerk) return undefined;
  return { judge: actOf(judge), judgePostId: judge.id as StaffPostId, press: actOf(press), clerk: actOf(clerk) };
}

function actOf({ personId, courtCode, role }: StaffMember): Act {
  const actor = { kind: 'staff', accountId: newId<AccountId>(), personId, courtCode, role } as const;
  return { actor, action: 'demo.lay-act' };
}

async function sign(
  platform: Platform,
  { judge }: Bench,
  caseId: Parameters<typeof draftAct>[2]['caseId'],
  planned: PlannedAct,
): Promise<ActId> {
  const { kind, ground, claimTenge, fill } = planned;
  const dutyTenge = Math.round(claimTenge / 100);
  const id = await draftAct(platform, judge, { caseId, kind, ground, claimTenge, dutyTenge });
  const { parts, version } = await getAct(platform.reads, judge.actor, id);
  const saved = await saveDraft(platform, judge, { id, version, parts: filled(parts, fill) });
  const signingId = await askToSign(platform, judge, { id, version: saved, backTo: `/kk/desk/acts/${id}` });
  const { sha256 } = await signWithDemoKey(platform, judge, { signingId, isConfirmed: true });
  await recordSignature(platform, id, sha256);
  const signed = await getAct(platform.reads, judge.actor, id);
  const brought = demoAct('demo.announce-act');
  if (signed.state === 'signed') await announceAct(platform, brought, { id, version: signed.version });
  return id;
}

async function publish(platform: Platform, { press, clerk }: Bench, id: ActId): Promise<void> {
  await proposePublicVersion(platform, id);
  const seen = async () => ({ id, version: (await getReview(platform.reads, press.actor, id)).version });
  if ((await getReview(platform.reads, press.actor, id)).state === 'withheld') return;
  await finishFirstLook(platform, press, await seen());
  await publishAct(platform, clerk, await seen());
}
