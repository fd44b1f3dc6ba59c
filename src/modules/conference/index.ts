export { changePhase, type PhaseChange } from './actions/change-phase.ts';
export { type Connecting, connectSeat, type MediaPass } from './actions/connect-seat.ts';
export { type Entered, enterByCode, enterFromSite, enterOwnSeat } from './actions/enter-room.ts';
export { type Floor, giveFloor, raiseHand } from './actions/floor.ts';
export { type Invited, inviteSeat, type NewInvitation } from './actions/invite-seat.ts';
export { decideFailure, tellFailure } from './actions/link-failures.ts';
export {
  admitSeat,
  identifySeat,
  muteSeat,
  type OneSeat,
  removeSeat,
  sendSeatOut,
  spotlightSeat,
} from './actions/move-seat.ts';
export { openHearingRoom } from './actions/open-room.ts';
export { placeSeat } from './actions/place-seat.ts';
export { type NewSite, type RegisteredSite, registerSite } from './actions/register-site.ts';
export { answerTalk, askTalk, endTalk } from './actions/talks.ts';
export { tellEquipment } from './actions/tell-equipment.ts';
export { conferenceTemplates } from './actions/templates.ts';
export { conferenceErrors } from './errors.ts';
export { conferenceTexts } from './locales/index.ts';
export type { FailureId, RoomId, SeatId, SiteId, TalkId } from './model/ids.ts';
export { getOwnRoom, getRoomPanel, type OwnRoom, type RoomPanel } from './queries/room-view.ts';
export { passOfBrowser } from './queries/seat-of-pass.ts';
