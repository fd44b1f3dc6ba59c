import { addGuest, inviteSeat, isGuestRole, isSide, openHearingRoom } from '#modules/conference';
import type { FormRequest } from '#platform/http';
import { isLang } from '#platform/i18n';
import { attempt } from '../hearing-words/refused.ts';
import type { DeskRoom } from './desk-room.ts';
import { isBasis, linkVideo, type Prepared } from './prepare-deeds.ts';
import { deskVideoTexts } from './texts.ts';

/** Seats somebody from outside the case and sends the code; without an address it is shown once, for a talon. */
export async function seatGuest(request: FormRequest, desk: DeskRoom): Promise<Prepared> {
  const { platform, lang, form } = request;
  const texts = deskVideoTexts(lang);
  const { role, basis, name = '', phone = '', email = '', needs = '', side, language = '' } = form;
  const errors = [
    ...(isGuestRole(role) ? [] : [{ field: 'guest-role', text: texts.guest.roleMissing }]),
    ...(isBasis(basis) ? [] : [{ field: 'guest-basis', text: texts.basisMissing }]),
  ];
  if (!isGuestRole(role) || !isBasis(basis) || errors.length > 0) return { errors };
  const guest = { role, basis, name, phone, email, needs, side: isSide(side) ? side : null };
  const spoken = isLang(language) ? language : lang;
  const fields = {
    ...{ NOTICES_PHONE_UNREADABLE: 'guest-phone', NOTICES_PHONE_FOREIGN: 'guest-phone' },
    ...{ NOTICES_PHONE_LANDLINE: 'guest-phone', NOTICES_MAIL_UNREADABLE: 'guest-email' },
    CONFERENCE_NEEDS_LONG: 'guest-needs',
  };
  const seat = async () => {
    await linkVideo(request, desk);
    const roomId = await openHearingRoom(platform, desk.actTo('conference.open-room', 'open'), desk.hearing.id);
    const added = { roomId, lang: spoken, ...guest };
    const seatId = await addGuest(platform, desk.actTo('conference.add-guest', 'invite'), added);
    const way = phone.trim() || email.trim() ? 'notice' : 'talon';
    const asked = { roomId, seatId, lang: spoken, way } as const;
    const invited = await inviteSeat(platform, desk.actTo('conference.invite-seat', 'invite'), asked);
    return { ...invited, seatId, roomId };
  };
  const done = await attempt(lang, 'guest-name', seat, fields);
  if (!done.ok) return { errors: done.errors };
  return done.value.isTold ? { errors: [], said: texts.guest.said } : { errors: [], invited: done.value };
}
