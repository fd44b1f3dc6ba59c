import type { CaseCard, DocumentCard } from '#modules/torelik/testing';
import { type DemoCourt, demoCourts } from './courts.ts';
import { at, type DemoCast, type DemoPerson } from './people.ts';
import { judgesOf } from './posts.ts';

/** What of a document is the same in every case. */
export type NationalPaper = Pick<DocumentCard, 'title' | 'sizeBytes' | 'sha256'>;
export type NationalPapers = Readonly<Record<'claim' | 'evidence' | 'ruling', NationalPaper>>;

/** A record stands for so many weeks: whoever looks at a case again sees what was brought over. */
const WEEKS = 6;

/**
 * Running cases of the demo's national system: two a week in the first court, an earlier week's as they were then. The demo
 * brings the second of this week over by itself and leaves the first to whoever tries it.
 */
export function nationalCases(today: Temporal.PlainDate, cast: DemoCast, papers: NationalPapers): readonly CaseCard[] {
  const monday = today.subtract({ days: today.dayOfWeek - 1 });
  return Array.from({ length: WEEKS }, (_, index) => monday.subtract({ weeks: index })).flatMap((week) => [
    runningCase(week, cast, papers),
    preparedCase(week, cast, papers),
  ]);
}

/** @returns the number that the demo brings over by itself in the week of the day */
export function broughtOverNumber(today: Temporal.PlainDate): string {
  return numberOf(today.subtract({ days: today.dayOfWeek - 1 }), 1);
}

const court = at(demoCourts, 0);

/** Days around the Monday of the week. */
const received = -18;
const registered = -17;
const accepted = -12;
const served = -6;
const held = -4;
const coming = 9;

function numberOf(monday: Temporal.PlainDate, place: 0 | 1): string {
  const { year, weekOfYear = 1 } = monday.add({ days: registered });
  return `${court.code}-${String(year).slice(2)}-00-2/${200 + 2 * weekOfYear + place}`;
}

/** Between two citizens, with a hearing to come. */
function runningCase(monday: Temporal.PlainDate, cast: DemoCast, papers: NationalPapers): CaseCard {
  const on = clockOf(monday);
  const [claimant, respondent] = [at(cast.citizens, 0), at(cast.citizens, 1)];
  return {
    ...cardOf(monday, cast, papers, 1),
    parties: [personParty(on, 'p1', 'claimant', claimant), personParty(on, 'p2', 'respondent', respondent)],
    hearings: [
      { key: 'h1', ...heldHearing(on) },
      {
        ...{ key: 'h2', startsAt: on(coming, '10:00'), minutes: 60, room: '101', purpose: 'preliminary' },
        state: 'set',
      },
    ],
  };
}

/** An organisation against a citizen, nothing appointed: it can be brought over at any hour. */
function preparedCase(monday: Temporal.PlainDate, cast: DemoCast, papers: NationalPapers): CaseCard {
  const on = clockOf(monday);
  const { bin, kk, ru } = at(cast.organisations, 0);
  return {
    ...cardOf(monday, cast, papers, 0),
    parties: [
      {
        ...{ key: 'p1', role: 'claimant', number: bin, joinedOn: on(registered) },
        name: { kind: 'organisation', kk, ru },
      },
      personParty(on, 'p2', 'respondent', at(cast.citizens, 1)),
    ],
  };
}

function cardOf(monday: Temporal.PlainDate, cast: DemoCast, papers: NationalPapers, place: 0 | 1): CaseCard {
  const on = clockOf(monday);
  const { iin, surname, givenName, patronymic } = at(judgesOf(cast, court), 0);
  return {
    ...{ number: numberOf(monday, place), courtCode: court.code, kind: '2', category: 'loan', language: 'kk' },
    ...{ registeredOn: on(registered), receivedOn: on(received), stage: 'preparation', lastEvent: 4 },
    judge: { iin, surname, givenName, patronymic },
    parties: [],
    stages: [
      { key: 's1', at: on(registered, '11:20'), stage: 'registered' },
      { key: 's2', at: on(accepted, '16:00'), stage: 'accepted', ground: 'CPC RK art. 150' },
      { key: 's3', at: on(accepted, '16:05'), stage: 'preparation' },
    ],
    notes: [
      {
        ...{ key: 'n1', at: on(served, '12:00') },
        kk: 'Жауапкерге талап қою арызының көшірмесі тапсырылды',
        ru: 'Ответчику вручена копия искового заявления',
      },
    ],
    documents: [
      { ...paperCard('d1', 'claim', papers.claim), filedBy: 'p1', filedAt: on(received, '15:40') },
      { ...paperCard('d2', 'evidence', papers.evidence), filedBy: 'p1', filedAt: on(received, '15:40') },
      { ...paperCard('d3', 'ruling', papers.ruling), filedAt: on(accepted, '16:00') },
    ],
    hearings: [],
    terms: [
      {
        ...{ key: 't1', rule: 'civil.claim_acceptance', from: on(received), endedAt: on(accepted, '16:00') },
        ...{ isCancelled: false, breaks: [] },
      },
      { key: 't2', rule: 'civil.preparation', from: on(accepted), isCancelled: false, breaks: [] },
      { key: 't3', rule: 'civil.response', party: 'p2', from: on(served), isCancelled: false, breaks: [] },
    ],
  };
}

type WrittenDay = (days: number, time?: string) => string;

/** A day around the Monday, with its time an instant of Almaty. */
function clockOf(monday: Temporal.PlainDate): WrittenDay {
  return (days, time) => {
    const day = monday.add({ days }).toString();
    return time ? `${day}T${time}:00+05:00` : day;
  };
}

function heldHearing(on: WrittenDay) {
  return {
    ...{ startsAt: on(held, '15:00'), minutes: 30, room: '101', purpose: 'preparation', state: 'held' as const },
    ...{ beganAt: on(held, '15:04'), endedAt: on(held, '15:26') },
  };
}

function personParty(on: WrittenDay, key: string, role: string, person: DemoPerson): CaseCard['parties'][number] {
  const { iin: number, surname, givenName, patronymic } = person;
  return { key, role, number, joinedOn: on(registered), name: { kind: 'person', surname, givenName, patronymic } };
}

function paperCard(key: string, kind: string, paper: NationalPaper): Omit<DocumentCard, 'filedAt'> {
  return { key, kind, ...paper, language: 'kk', fileName: `${kind}.pdf`, mediaType: 'application/pdf' };
}

/** The first court is the only one whose cases come from there. */
export const nationalCourt: DemoCourt = court;
