import { findCourt, getCourt, listStaff, type StaffMember, type StaffRole, SUPREME_COURT } from '#modules/courts';
import { listOfStaff } from '#modules/hearings';
import { findOrganisationByBin, findPersonByIin, surnameAndInitials } from '#modules/identity';
import type { Platform } from '#platform';
import { legalDay } from '#platform/clock';
import type { Text } from '#platform/i18n';
import type { PersonId } from '#platform/ids';
import type { DemoRole } from '#shell';
import { demoCourts } from './plan/courts.ts';
import { at, demoCast } from './plan/people.ts';
import { videoHearing, videoPeople } from './plan/video-hearing.ts';

const offices: readonly StaffRole[] = [
  ...(['hearing_secretary', 'judge', 'registry_clerk', 'chairperson', 'press_officer'] as const),
  ...(['archivist', 'bailiff', 'administrator'] as const),
];

/** Two citizens, those of the hearing by video, an organisation and the offices of two courts: every judge with one click. */
export async function listDemoRoles(platform: Platform): Promise<readonly DemoRole[]> {
  const roles: DemoRole[] = [];
  for (const { iin, ...name } of demoCast().citizens.slice(0, 2)) {
    const person = await findPersonByIin(platform.reads, iin);
    if (person) roles.push({ personId: person.id, name: surnameAndInitials(name), role: 'citizen' });
  }
  roles.push(...(await videoRoles(platform)));
  for (const { bin } of demoCast().organisations.slice(0, 1)) {
    const organisation = await findOrganisationByBin(platform.reads, bin);
    if (organisation) roles.push({ personId: organisation.id, name: organisation.nameKk, role: 'organisation' });
  }
  const videoJudge = await judgeByVideo(platform);
  for (const { code } of demoCourts.slice(0, 2)) {
    const court = await findCourt(platform.reads, code);
    if (!court) break;
    const staff = await listStaff(platform.reads, { court: code, roles: offices });
    for (const office of offices) {
      const holders = staff.filter(({ role }) => role === office);
      // A case is drawn to any of them: whoever follows it must be able to enter as that judge.
      for (const holder of office === 'judge' ? holders : holders.slice(0, 1)) {
        const post = postOf(holder, code, court.shortName);
        roles.push({ ...post, isOfVideo: office === 'judge' && post.personId === videoJudge });
      }
    }
  }
  const [administrator] = await listStaff(platform.reads, {
    court: SUPREME_COURT,
    roles: ['republican_administrator'],
  });
  if (administrator) {
    const { shortName } = await getCourt(platform.reads, SUPREME_COURT);
    roles.push(postOf(administrator, SUPREME_COURT, shortName));
  }
  return roles;
}

/** Who takes part in the criminal hearing by video. */
async function videoRoles(platform: Platform): Promise<readonly DemoRole[]> {
  const roles: DemoRole[] = [];
  for (const role of ['accused', 'advocate', 'prosecutor'] as const) {
    const { iin, ...name } = at(demoCast().citizens, videoPeople[role]);
    const person = await findPersonByIin(platform.reads, iin);
    if (person) roles.push({ personId: person.id, name: surnameAndInitials(name), role });
  }
  return roles;
}

/** Who conducts it today; undefined: it has ended, or is not laid yet. */
async function judgeByVideo({ reads, clock }: Platform): Promise<PersonId | undefined> {
  const { courtCode, number } = videoHearing;
  const hearings = await listOfStaff(reads, { kind: 'system', name: 'demo' }, courtCode, legalDay(clock.now()));
  return hearings.find(({ room, course }) => room.number === number && course.endedAt === null)?.judge.personId;
}

function postOf(holder: StaffMember, courtCode: string, courtName: Text): DemoRole {
  const name = surnameAndInitials({ ...holder, patronymic: holder.patronymic ?? null });
  return { personId: holder.personId, name, role: holder.role, courtCode, courtName };
}
