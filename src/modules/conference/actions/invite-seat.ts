import { randomInt } from 'node:crypto';
import { formatNumericDate, formatTime } from '@ashyq/kk-text';
import { caseKindOn, getCase } from '#modules/cases';
import { getCourt } from '#modules/courts';
import { type NoticeId, notify, type Recipient, sealSecret } from '#modules/notices';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { legalDay } from '#platform/clock';
import type { Tx } from '#platform/db';
import type { Lang } from '#platform/i18n';
import { newId } from '#platform/ids';
import { formatDoorCode, newDoorCode } from '../model/door-code.ts';
import type { InvitationId, SeatId } from '../model/ids.ts';
import { remoteGroundOn, type ToldGround, toldGround } from '../model/law/remote-grounds.ts';
import { replaceInvitation } from '../store/door-store.ts';
import { updateSeat } from '../store/room-store.ts';
import type { RoomRow, SeatRow } from '../store/tables.ts';
import { changeRoom, type InRoom, saveRoom } from './change-room.ts';
import { invitationTemplate } from './templates.ts';

export interface NewInvitation extends InRoom {
  readonly seatId: SeatId;
  readonly lang: Lang;
  /** `talon` is printed at the counter: the code is answered and sent to nobody. */
  readonly way: 'notice' | 'talon';
}

export interface Invited {
  /** «ACDE 3467»: the only time that it is told. */
  readonly code: string;
  readonly link: string;
  readonly expiresAt: Temporal.Instant;
  /** False when nobody could be told: the code has to be handed over. */
  readonly isTold: boolean;
}

/** A hearing goes on after its planned end; the code is worthless the next day. */
const CODE_LIVES_AFTER = { hours: 12 };

/** Makes the one code of a seat and tells it; what was sent before opens nothing any more. @throws CONFERENCE_REMOVED */
export async function inviteSeat(platform: Platform, act: Act, asked: NewInvitation): Promise<Invited> {
  return await changeRoom(platform, act, { ...asked, deed: 'invite' }, async (tx, { room, seat: seatOf }) => {
    const seat = seatOf(asked.seatId);
    const code = newDoorCode((below) => randomInt(below));
    const link = `${platform.publicOrigin}/${asked.lang}/join`;
    const expiresAt = room.starts_at.add(CODE_LIVES_AFTER);
    let noticeId: NoticeId | undefined;
    for (const recipient of recipientsOf(seat, asked))
      noticeId = await tellCode(platform, tx, { room, recipient, code, link, lang: asked.lang });
    await replaceInvitation(tx, {
      ...{ id: newId<InvitationId>(), seat_id: seat.id, code_mac: doorCodeMac(platform, code), way: asked.way },
      ...{ notice_id: noticeId ?? null, made_at: tx.clock.now(), expires_at: expiresAt, withdrawn_at: null },
    });
    await updateSeat(tx, seat.id, { lang: asked.lang });
    await saveRoom(tx, room, {}, { kind: 'invited', seatId: seat.id, details: { way: asked.way } });
    return { code: formatDoorCode(code), link, expiresAt, isTold: noticeId !== undefined };
  });
}

export function doorCodeMac(platform: Pick<Platform, 'keys'>, code: string): string {
  return platform.keys.mac('conference.code', code);
}

/** A guest is reached by what was typed at the desk, on each way. */
function recipientsOf({ person_id: personId, contact_ids: contactIds }: SeatRow, { way }: NewInvitation): Recipient[] {
  if (way === 'talon') return [];
  if (contactIds.length > 0) return contactIds.map((contactId) => ({ contactId }));
  return personId ? [{ personId }] : [];
}

/** A kind of case that the table does not know is heard as a civil one. */
function groundOf(kind: string, day: Temporal.PlainDate): ToldGround | null {
  return toldGround(remoteGroundOn(caseKindOn(kind, day)?.branch ?? 'civil', day));
}

interface CodeToTell {
  readonly room: RoomRow;
  readonly recipient: Recipient;
  readonly code: string;
  readonly link: string;
  readonly lang: Lang;
}

async function tellCode(
  platform: Platform,
  tx: Tx,
  { room, recipient, code, link, lang }: CodeToTell,
): Promise<NoticeId> {
  const found = room.case_id ? await getCase(tx, room.case_id) : undefined;
  const record = {
    court: (await getCourt(tx, room.court_code)).shortName[lang],
    day: formatNumericDate(legalDay(room.starts_at)),
    time: formatTime(room.starts_at),
    caseNumber: found?.number ?? '',
    ground: found ? groundOf(found.kind, legalDay(room.starts_at)) : null,
    link,
    code: sealSecret(platform.keys, formatDoorCode(code)),
  };
  const fact = { kind: 'room', id: room.id, courtCode: room.court_code };
  return await notify(tx, { recipient, template: invitationTemplate, lang, record, fact });
}
