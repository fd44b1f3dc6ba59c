import { getCase } from '#modules/cases';
import { listStaff, type StaffMember } from '#modules/courts';
import { getStaffHearing, type HearingId } from '#modules/hearings';
import {
  askToSignProtocol,
  draftProtocol,
  findProtocolOf,
  keepMark,
  type MarkId,
  noteAttendance,
  type Protocol,
  recordProtocolSignature,
  type Speaker,
  saveProtocol,
} from '#modules/minutes';
import { signWithDemoKey } from '#modules/signatures';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { type AccountId, newId } from '#platform/ids';
import type { recordedMarks } from '../plan/recorded-hearing.ts';
import { demoAct } from './acts.ts';

/** A mark of the recording with the identifier that the recorder gave it. */
type NamedMark = (typeof recordedMarks)[number] & { readonly id: MarkId };

interface Room {
  readonly hearingId: HearingId;
  readonly startsAt: Temporal.Instant;
  readonly marks: readonly NamedMark[];
}

/**
 * The protocol of the recorded hearing by the very deeds of a court: its marks, who came, the draft, both signatures. The same
 * marks come again from the recorder and are the same.
 */
export async function layRecordedProtocol(platform: Platform, code: string, room: Room): Promise<void> {
  const { hearingId } = room;
  const { secretary, judge } = await keepersOf(platform, code, hearingId);
  const hearing = await getStaffHearing(platform.reads, secretary.actor, hearingId);
  const [claimant, respondent] = hearing.participants.map(({ participantId }) => participantId);
  const speakers: Readonly<Record<string, Speaker | undefined>> = {
    ...{ 'Төрағалық етуші': 'judge', 'Талап қоюшы': claimant, Жауапкер: respondent },
  };
  for (const { id, at, kind, speaker = '', text } of room.marks) {
    const mark = {
      id,
      hearingId,
      kind,
      at: room.startsAt.add({ seconds: at }),
      speaker: speakers[speaker],
      words: text,
    };
    await platform.db.transact(demoAct('demo.keep-mark'), (tx) => keepMark(tx, mark));
  }
  const people = hearing.participants.map(({ participantId }) => ({ participantId, came: true }));
  await noteAttendance(platform, secretary, { hearingId, people, areRightsExplained: true });
  await draftProtocol(platform, secretary, hearingId);
  const draft = await protocolOf(platform, secretary, hearingId);
  const texts = new Map(draft.rows.map(({ key, text }) => [key, text.replace(/\[[^\]]*\]/g, 'түсіндірілді')]));
  const version = await saveProtocol(platform, secretary, { id: draft.id, version: draft.version, texts });
  const backTo = `/kk/desk/hearings/${hearingId}/protocol`;
  const asked = await askToSignProtocol(platform, secretary, { id: draft.id, version, backTo });
  await sign(platform, judge, asked, draft.id);
  const { secretarySigningId } = await protocolOf(platform, secretary, hearingId);
  if (secretarySigningId) await sign(platform, secretary, secretarySigningId, draft.id);
}

async function keepersOf(platform: Platform, code: string, hearingId: HearingId) {
  const staff = await listStaff(platform.reads, { court: code, roles: ['judge', 'hearing_secretary'] });
  const secretary = staff.find(({ role }) => role === 'hearing_secretary');
  if (!secretary) throw new Error(`court ${code} has no secretary`);
  const { file } = await getStaffHearing(platform.reads, actOf(secretary).actor, hearingId);
  const { judgePostId } = await getCase(platform.reads, file.id);
  const judge = staff.find(({ id }) => id === judgePostId);
  if (!judge) throw new Error(`the recorded hearing of ${code} has no judge`);
  return { secretary: actOf(secretary), judge: actOf(judge) };
}

function actOf({ personId, courtCode, role }: StaffMember): Act {
  const actor = { kind: 'staff', accountId: newId<AccountId>(), personId, courtCode, role } as const;
  return { actor, action: 'demo.lay-protocol' };
}

async function protocolOf(platform: Platform, { actor }: Act, hearingId: HearingId): Promise<Protocol> {
  const found = await findProtocolOf(platform.reads, actor, hearingId);
  if (!found) throw new Error('no draft was made');
  return found;
}

async function sign(
  platform: Platform,
  act: Act,
  signingId: Parameters<typeof signWithDemoKey>[2]['signingId'],
  id: Protocol['id'],
): Promise<void> {
  const { sha256 } = await signWithDemoKey(platform, act, { signingId, isConfirmed: true });
  await recordProtocolSignature(platform, id, sha256);
}
