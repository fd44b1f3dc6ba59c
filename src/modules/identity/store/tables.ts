import type { Generated } from 'kysely';
import type { ContactId } from '#modules/notices';
import { moduleHandle } from '#platform/db';
import type { Lang } from '#platform/i18n';
import type { AccountId, Id, PersonId, SessionId } from '#platform/ids';
import type { ConfirmationGround, RegisterAnswer } from '../model/confirmation.ts';

type Instant = Temporal.Instant;

export interface PersonRow {
  id: PersonId;
  iin: string;
  is_claim: boolean;
  surname: string | null;
  given_name: string | null;
  patronymic: string | null;
  birth_date: Temporal.PlainDate | null;
  register_read_at: Instant | null;
  added_at: Instant;
}

export interface OrganisationRow {
  id: PersonId;
  bin: string;
  name_kk: string;
  name_ru: string;
  head_iin: string | null;
  register_read_at: Instant | null;
  added_at: Instant;
}

export interface AccountRow {
  id: AccountId;
  identifier: string;
  person_id: PersonId | null;
  organisation_id: PersonId | null;
  lang: Lang;
  confirmed_at: Instant | null;
  confirmed_by: ConfirmationGround | null;
  register_answer: RegisterAnswer | null;
  counter_code: string;
  opened_at: Instant;
  first_signed_in_at: Instant | null;
  joined_to: AccountId | null;
  joined_at: Instant | null;
}

export interface SessionRow {
  id: SessionId;
  token_hash: Buffer;
  account_id: AccountId;
  stage: 'set-password' | 'open';
  device: string;
  network: string;
  browser_mac: string;
  created_at: Instant;
  last_seen_at: Instant;
  idle_minutes: number;
  expires_at: Instant;
  second_factor_at: Instant | null;
  ended_at: Instant | null;
  ended_by: SessionEnd | null;
}

export type SessionEnd = 'sign-out' | 'elsewhere' | 'password' | 'joined' | 'replaced';

export type ContactKind = 'phone' | 'email';

interface IdentityTables {
  'identity.person': PersonRow;
  'identity.organisation': OrganisationRow;
  'identity.account': AccountRow;
  'identity.session': SessionRow;
  'identity.session_rule': {
    audience: 'public' | 'staff';
    idle_minutes: number;
    longest_minutes: number;
    source: string;
  };
  'identity.password': { account_id: AccountId; hash: Buffer; scheme: number; set_at: Instant };
  'identity.one_time_password': {
    id: string;
    account_id: AccountId;
    contact_id: ContactId | null;
    hash: Buffer;
    scheme: number;
    sent_at: Instant;
    expires_at: Instant;
    used_at: Instant | null;
  };
  'identity.second_factor': {
    account_id: AccountId;
    sealed_secret: string;
    started_at: Instant;
    confirmed_at: Instant | null;
    last_step: Generated<number>;
  };
  'identity.recovery_code': { account_id: AccountId; code_mac: string; used_at: Instant | null };
  'identity.contact_code': { contact_id: ContactId; code_mac: string; sent_at: Instant };
  'identity.known_device': { account_id: AccountId; browser_mac: string; seen_at: Instant };
  'identity.registration': {
    id: RegistrationId;
    browser_mac: string;
    iin: string;
    birth_date: Temporal.PlainDate | null;
    contact_kind: ContactKind | null;
    contact_address: string | null;
    began_at: Instant;
    sent_at: Instant | null;
  };
  'identity.party_invitation': {
    id: PartyInvitationId;
    holder: PersonId;
    phones: string[];
    lang: Lang;
    subject_kind: string;
    subject_id: string;
    asked_at: Instant;
  };
  'identity.password_request': {
    id: PasswordRequestId;
    purpose: 'register' | 'recover';
    identifier: string;
    contact_kind: ContactKind;
    contact_address: string;
    birth_date: Temporal.PlainDate | null;
    lang: Lang;
    asked_at: Instant;
  };
}

export type RegistrationId = Id<'registration'>;
export type PasswordRequestId = Id<'password_request'>;
export type PartyInvitationId = Id<'party_invitation'>;

export const inIdentity = moduleHandle<'identity', IdentityTables>();
