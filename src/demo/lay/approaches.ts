import { enterApproach, listApproaches, withdrawApproach } from '#modules/approaches';
import { caseNumberParts, isPending, listCourtCases, readCaseNumber } from '#modules/cases';
import { listStaff } from '#modules/courts';
import type { Platform } from '#platform';
import { legalDay } from '#platform/clock';
import { type AccountId, newId } from '#platform/ids';
import { plannedApproaches } from '../plan/approaches.ts';
import { type DemoCourt, demoCourts } from '../plan/courts.ts';
import { at } from '../plan/people.ts';

/** Kind of case number of civil claims. */
const CLAIM = '2';
/** More than a demo court has. */
const ALL_CASES = 500;

/** The registers of the courts that hear civil cases, by the door of the desk; once. */
export async function layApproaches(platform: Platform): Promise<void> {
  for (const court of demoCourts.filter(({ caseKinds }) => caseKinds.includes(CLAIM)))
    await layRegister(platform, court);
}

async function layRegister(platform: Platform, { code: courtCode }: DemoCourt): Promise<void> {
  const { reads } = platform;
  if ((await listApproaches(reads, { courtCode }, 1)).total > 0) return;
  const [clerk] = await listStaff(reads, { court: courtCode, roles: ['registry_clerk'] });
  if (!clerk) return;
  const { personId, role } = clerk;
  const actor = { kind: 'staff', accountId: newId<AccountId>(), personId, courtCode, role } as const;
  const cases = (await listCourtCases(reads, actor, { limit: ALL_CASES }))
    .filter(({ number, stage }) => isPending(stage) && caseNumberParts(readCaseNumber(number)).kind === CLAIM)
    .sort((a, b) => Temporal.PlainDate.compare(a.registeredOn, b.registeredOn) || a.number.localeCompare(b.number));
  if (cases.length === 0) return;
  const today = legalDay(platform.clock.now());
  for (const { receivedDaysAgo, ofCase, withdrawnBecause: because, ...planned } of plannedApproaches) {
    const about = at(cases, ofCase);
    const meant = today.subtract({ days: receivedDaysAgo });
    const receivedOn = Temporal.PlainDate.compare(meant, about.registeredOn) < 0 ? about.registeredOn : meant;
    const entry = { ...planned, courtCode, caseNumber: about.number, receivedOn };
    const number = await enterApproach(platform, { actor, action: 'demo.enter-approach' }, entry);
    if (because === undefined) continue;
    const { approaches } = await listApproaches(reads, { courtCode });
    const id = approaches.find((one) => one.number === number)?.id;
    if (id) await withdrawApproach(platform, { actor, action: 'demo.withdraw-approach' }, { id, because });
  }
}
