import { caseCategories, type ParticipantRole, type Stage } from '#modules/cases';
import type { Random } from '#modules/identity';
import { stateBodies } from './names.ts';
import type { DemoCast, DemoOrganisation, DemoPerson } from './people.ts';
import { pick } from './people.ts';

export type PlannedParticipant =
  | { readonly role: ParticipantRole; readonly person: DemoPerson }
  | { readonly role: ParticipantRole; readonly organisation: DemoOrganisation }
  | { readonly role: ParticipantRole; readonly stateBody: readonly [kk: string, ru: string] };

export interface PlannedCase {
  readonly courtCode: string;
  readonly kind: string;
  readonly category: string;
  readonly language: 'kk' | 'ru';
  readonly participants: readonly PlannedParticipant[];
}

/** Picks a person who is free at the time in question. */
export type FreePerson = () => DemoPerson;

/** A case that such a court hears, with people of the cast. */
export function planCase(
  random: Random,
  cast: DemoCast,
  court: { code: string; kind: string },
  kind: string,
  free: FreePerson,
): PlannedCase {
  const categories = caseCategories.filter(({ key, kinds }) => kinds.includes(kind) && !isForBusiness(key, court.kind));
  const category = pick(random, categories).key;
  return {
    courtCode: court.code,
    kind,
    category,
    language: random() < 0.6 ? 'kk' : 'ru',
    participants: participantsOf(random, cast, court.kind, kind, free),
  };
}

/** An economic court hears business, others hear people. */
function isForBusiness(category: string, courtKind: string): boolean {
  const business = ['contract', 'construction', 'supply', 'corporate', 'insolvency'];
  return courtKind === 'economic' ? !business.includes(category) : ['corporate', 'insolvency'].includes(category);
}

function participantsOf(
  random: Random,
  cast: DemoCast,
  courtKind: string,
  kind: string,
  free: FreePerson,
): PlannedParticipant[] {
  if (kind === '1') return criminal(random, free);
  if (kind === '3') return [{ role: 'person_in_offence_case', person: free() }];
  if (kind === '4')
    return [
      { role: 'claimant', person: free() },
      { role: 'respondent', stateBody: pick(random, stateBodies) },
    ];
  if (courtKind === 'economic') return business(random, cast);
  return civil(random, cast, free);
}

function criminal(random: Random, free: FreePerson): PlannedParticipant[] {
  const accused = { role: 'accused', person: free() } as const;
  return random() < 0.6 ? [accused, { role: 'victim', person: free() }] : [accused];
}

function business(random: Random, cast: DemoCast): PlannedParticipant[] {
  const claimant = pick(random, cast.organisations);
  const others = cast.organisations.filter(({ bin }) => bin !== claimant.bin);
  return [
    { role: 'claimant', organisation: claimant },
    { role: 'respondent', organisation: pick(random, others) },
  ];
}

function civil(random: Random, cast: DemoCast, free: FreePerson): PlannedParticipant[] {
  const claimant: PlannedParticipant =
    random() < 0.35
      ? { role: 'claimant', organisation: pick(random, cast.organisations) }
      : { role: 'claimant', person: free() };
  const respondent: PlannedParticipant = { role: 'respondent', person: free() };
  return random() < 0.15 ? [claimant, respondent, { role: 'third_party', person: free() }] : [claimant, respondent];
}

/** How far a case without a hearing today has come: every stage occurs. */
export const stagePaths: readonly (readonly Stage[])[] = [
  [],
  ['accepted'],
  ['accepted', 'preparation'],
  ['accepted', 'preparation', 'examination'],
  ['accepted', 'preparation', 'suspended'],
  ['accepted', 'preparation', 'examination', 'decided'],
  ['accepted', 'preparation', 'examination', 'decided', 'in_force'],
  ['accepted', 'preparation', 'examination', 'decided', 'in_force', 'archived'],
  ['accepted', 'preparation', 'terminated'],
  ['accepted', 'left_without_consideration'],
  ['returned'],
  ['refused'],
  ['transferred'],
];
