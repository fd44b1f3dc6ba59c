import { caseTexts, findCategory, getCase, listParticipants, type Participant } from '#modules/cases';
import { getCourt, getRoom, listStaff, shortStaffName } from '#modules/courts';
import { type CalledParticipant, findSummoned, getStaffHearing, type SummonedToHearing } from '#modules/hearings';
import { getPerson, personNames, surnameAndInitials } from '#modules/identity';
import type { Platform } from '#platform';
import type { Actor } from '#platform/audit';
import { legalDay } from '#platform/clock';
import type { Reads } from '#platform/db';
import type { PersonId } from '#platform/ids';
import { minutesErrors } from '../errors.ts';
import { minutesTexts } from '../locales/index.ts';
import { type ProtocolForm, protocolFormOn, protocolKindOf } from '../model/protocol-form.ts';
import type { NamedPerson, ProtocolFacts, WholePerson } from '../model/templates/protocol-facts.ts';
import type { HearingRecord } from './get-record.ts';
import { recordedFiles } from './recorder-of-room.ts';

/** Whose data the protocol of the branch holds whole. */
const wholeRoles = { criminal: 'accused', offence: 'person_in_offence_case' } as const;

/**
 * What the draft is made of, and the row of law that says what it must hold: short when it was recorded, full otherwise.
 * @throws MINUTES_FORM_MISSING when the law of that day was not read
 */
export async function protocolFacts(
  platform: Platform,
  actor: Actor,
  record: HearingRecord,
): Promise<{ readonly form: ProtocolForm; readonly facts: ProtocolFacts }> {
  const { reads, clock } = platform;
  const { branch, marks, answers, state, purpose } = record;
  const found = await getCase(reads, record.caseId);
  const hearing = await getStaffHearing(reads, actor, record.hearingId);
  const files = await recordedFiles(platform, record.hearingId);
  const day = legalDay(state.beganAt ?? record.startsAt);
  const kind = protocolKindOf(files.length, record.noRecording?.reason);
  const form = protocolFormOn(branch, kind, day);
  if (!form) throw minutesErrors('MINUTES_FORM_MISSING');
  const { language } = found;
  const court = await getCourt(reads, found.courtCode);
  const facts: ProtocolFacts = {
    ...{ language, branch, kind, purpose, day, marks, answers, files },
    ...{ court: court.name[language], address: court.address?.[language] ?? '' },
    room: (await getRoom(reads, record.roomId)).number,
    ...{ beganAt: state.beganAt, endedAt: state.endedAt, judge: await judgeName(reads, found) },
    secretary: await secretaryName(reads, record, actor),
    ...{ caseNumber: found.number, category: findCategory(found.category)?.name[language] ?? found.category },
    people: peopleOf(hearing.participants, record, await findSummoned(reads, record.hearingId), language),
    roles: new Set(hearing.participants.map(({ role }) => role)),
    whole: await wholePeople(reads, record),
    noRecording: reasonOf(record, language),
    areRightsExplained: record.areRightsExplained,
    // Named by its hash when the protocol is printed to be signed; until then the draft says that there is none.
    transcript: undefined,
    nextAt: hearing.course.adjournment?.nextStartsAt ?? undefined,
    isAdjourned: hearing.course.state === 'adjourned',
    finalisedOn: legalDay(clock.now()),
  };
  return { form, facts };
}

/** Surname and initials of the judge of the case, as the register of staff has them today. @throws MINUTES_NO_JUDGE */
export async function judgeName(
  on: Reads,
  found: { courtCode: string; judgePostId: string | undefined },
): Promise<string> {
  const judges = await listStaff(on, { court: found.courtCode, roles: ['judge', 'chairperson'] });
  const judge = judges.find(({ id }) => id === found.judgePostId);
  if (!judge) throw minutesErrors('MINUTES_NO_JUDGE');
  return shortStaffName(judge);
}

/** Who began it at the desk, else who drafts it as a secretary. */
async function secretaryName(on: Reads, { secretary, courtCode }: HearingRecord, actor: Actor): Promise<string> {
  const drafts = actor.kind === 'staff' && actor.role === 'hearing_secretary' ? actor.personId : undefined;
  const person = secretary ?? drafts;
  return person ? await staffNameOf(on, courtCode, person) : '';
}

/** By the register of staff, else by the register of persons. */
export async function staffNameOf(on: Reads, court: string, person: PersonId): Promise<string> {
  const post = (await listStaff(on, { court })).find(({ personId }) => personId === person);
  if (post) return shortStaffName(post);
  const name = (await personNames(on, [person])).get(person);
  return name ? surnameAndInitials(name) : '';
}

function peopleOf(
  called: readonly CalledParticipant[],
  { attendance }: HearingRecord,
  summoned: SummonedToHearing | undefined,
  language: 'kk' | 'ru',
): readonly NamedPerson[] {
  return called.map((one) => {
    const { participantId } = one;
    const noted = attendance.get(participantId);
    return {
      ...{ ...calledOnPaper(one, language), speaker: participantId },
      ...{ came: noted?.came, byVideo: noted?.byVideo ?? false, absence: noted?.absence ?? '' },
      isServed: summoned?.participants.find((one) => one.participantId === participantId)?.isServed,
    };
  });
}

/** Role, with a capital, and whole name, in the language of proceedings. */
export function calledOnPaper(
  { role, name }: Pick<Participant, 'role' | 'name'>,
  language: 'kk' | 'ru',
): Pick<NamedPerson, 'role' | 'name'> {
  const whole = [name.kind === 'person' ? [name.surname, name.givenName, name.patronymic] : name[language]].flat();
  return { role: capital(caseTexts(language).roles[role]), name: whole.filter(Boolean).join(' ') };
}

async function wholePeople(on: Reads, { branch, caseId }: HearingRecord): Promise<readonly WholePerson[]> {
  const role = branch === 'criminal' || branch === 'offence' ? wholeRoles[branch] : undefined;
  const people = role ? (await listParticipants(on, caseId)).filter((one) => one.role === role) : [];
  return await Promise.all(people.map((one) => wholeOf(on, one)));
}

async function wholeOf(on: Reads, { name }: Participant): Promise<WholePerson> {
  if (name.kind === 'organisation') return { name: name.kk, birthDate: undefined, iin: undefined };
  const known = name.personId && (await personNames(on, [name.personId])).has(name.personId);
  const person = known && name.personId ? await getPerson(on, name.personId) : undefined;
  const whole = [name.surname, name.givenName, name.patronymic].filter(Boolean).join(' ');
  return { name: whole, birthDate: person?.birthDate, iin: person?.iin };
}

function reasonOf({ noRecording, dispensed }: HearingRecord, language: 'kk' | 'ru'): string {
  const { noRecordingReasons, dispensingGrounds } = minutesTexts(language);
  if (noRecording) return [noRecordingReasons[noRecording.reason], noRecording.words].filter(Boolean).join(', ');
  return dispensed ? dispensingGrounds[dispensed.ground] : '';
}

function capital(text: string): string {
  const [first = '', ...rest] = text;
  return first.toLocaleUpperCase('kk') + rest.join('');
}
