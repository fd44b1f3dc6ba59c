import type { Id, PersonId } from '#platform/ids';

export const participantRoles = [
  'claimant',
  'respondent',
  'third_party',
  'applicant',
  'interested_party',
  'recoverer',
  'debtor',
  'accused',
  'victim',
  'private_prosecutor',
  'prosecutor',
  'person_in_offence_case',
  'state_body',
  'representative',
  'advocate',
  'interpreter',
  'expert',
  'specialist',
  'witness',
] as const;

export type ParticipantRole = (typeof participantRoles)[number];

export type ParticipantId = Id<'participant'>;
export type OrganisationId = Id<'organisation'>;

/** Who takes part, by the name of the case file. */
export type ParticipantName =
  | {
      readonly kind: 'person';
      readonly personId?: PersonId;
      readonly surname: string;
      readonly givenName: string;
      readonly patronymic?: string;
    }
  | {
      readonly kind: 'organisation';
      readonly organisationId?: OrganisationId;
      readonly kk: string;
      readonly ru: string;
    };

export function isParticipantRole(text: string): text is ParticipantRole {
  return (participantRoles as readonly string[]).includes(text);
}

/** Roles whose names stand in lists of hearings: the sides, not those who help them. */
const sideRoles: readonly ParticipantRole[] = [
  'claimant',
  'respondent',
  'applicant',
  'interested_party',
  'recoverer',
  'debtor',
  'accused',
  'victim',
  'private_prosecutor',
  'person_in_offence_case',
  'state_body',
];

export function isSide(role: ParticipantRole): boolean {
  return sideRoles.includes(role);
}

/** Who is served with what comes into the file: the sides and third parties, not those who help them. */
export function isParty(role: ParticipantRole): boolean {
  return isSide(role) || role === 'third_party';
}

/** The whole name as the file has it; an organisation in Kazakh. */
export function fullNameOf(name: ParticipantName): string {
  if (name.kind === 'organisation') return name.kk;
  return [name.surname, name.givenName, name.patronymic].filter((part) => part).join(' ');
}
