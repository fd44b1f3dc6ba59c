import { findCaseByNumber } from '#modules/cases';
import { bringOver, getImport, lookAtCase, startImport } from '#modules/torelik';
import type { Platform } from '#platform';
import { legalDay } from '#platform/clock';
import { broughtOverNumber, nationalCourt } from '../plan/national-cases.ts';
import { demoAct } from './acts.ts';

/**
 * Brings the running case of this week over from the demo's national system, by the very deeds of a registry: looked at,
 * then written. What is in the way leaves it there; a demo that stands already has its own numbers.
 */
export async function layNationalCase(platform: Platform): Promise<void> {
  const number = broughtOverNumber(legalDay(platform.clock.now()));
  if (await findCaseByNumber(platform.reads, number)) return;
  const act = demoAct('demo.bring-over');
  const id = await lookAtCase(platform, act, { courtCode: nationalCourt.code, from: { number } });
  const { report } = await getImport(platform.reads, act.actor, id);
  if (!report || report.isBlocked) {
    platform.log.warn({ number, findings: report?.findings }, 'the running case was not brought over');
    return;
  }
  await platform.db.transact(act, (tx) => startImport(tx, id));
  await bringOver(platform, id);
}
