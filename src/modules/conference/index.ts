export { addGuest, type NewGuest } from './actions/add-guest.ts';
export { changePhase, type PhaseChange } from './actions/change-phase.ts';
export { type Connecting, connectSeat, type MediaPass } from './actions/connect-seat.ts';
export { decideRequest, type RequestDecision } from './actions/decide-request.ts';
export { type Entered, enterByCode, enterFromSite, enterOwnSeat } from './actions/enter-room.ts';
export { type Floor, giveFloor, raiseHand } from './actions/floor.ts';
export { type Invited, inviteSeat, type NewInvitation } from './actions/invite-seat.ts';
export { closeSite, noteSiteSeen, openSite } from './actions/keep-sites.ts';
export { decideFailure, tellFailure } from './actions/link-failures.ts';
export {
  admitSeat,
  identifySeat,
  keepInClosedPart,
  muteSeat,
  type OneSeat,
  removeSeat,
  sendSeatOut,
  spotlightSeat,
} from './actions/move-seat.ts';
export { openHearingRoom } from './actions/open-room.ts';
export { placeSeat } from './actions/place-seat.ts';
export { type NewSite, type RegisteredSite, registerSite } from './actions/register-site.ts';
export { hidePage, showPage } from './actions/show-page.ts';
export { answerTalk, askTalk, endTalk } from './actions/talks.ts';
export { tellEquipment } from './actions/tell-equipment.ts';
export { conferenceTemplates } from './actions/templates.ts';
export { conferenceErrors } from './errors.ts';
export { conferenceTexts } from './locales/index.ts';
export { COUNTDOWN_SECONDS } from './model/countdown.ts';
export { guestRoles, guestSides, isGuestRole, isSide } from './model/guest.ts';
export type { FailureId, RequestId, RoomId, SeatId, SiteId, TalkId } from './model/ids.ts';
export { failureDecisions } from './model/link-failure.ts';
export { authorities, identityPapers } from './model/papers.ts';
export { isVerdict, type Verdict } from './model/remote-request.ts';
export { isPhaseStep, isStepOfJudge, type PhaseStep } from './model/room.ts';
export type { Basis } from './model/seat.ts';
export type { RoomDeed, RoomScope } from './policy.ts';
export { findGuest, type Guest } from './queries/find-guest.ts';
export { listMediaOrigins } from './queries/media-origins.ts';
export { listOwnDoors, type OwnDoor } from './queries/own-doors.ts';
export { listPhaseSteps, type PhaseStepTaken } from './queries/phase-steps.ts';
export {
  listClosedParts,
  listSeatsToRecord,
  type OpennessChange,
  type RecordedSeat,
} from './queries/recorded-seats.ts';
export { listRemoteRequests, type RemoteRequest, type RemoteRequests } from './queries/remote-requests.ts';
export { getRoomLog, type LogEntry, type RoomLog } from './queries/room-log.ts';
export { roomOfHearing } from './queries/room-of-hearing.ts';
export { getRoomPanel, type PanelFailure, type PanelSeat, type RoomPanel } from './queries/room-panel.ts';
export { getOwnRoom, type OwnRoom } from './queries/room-view.ts';
export { passOfBrowser } from './queries/seat-of-pass.ts';
export { openShownPage, openShownPageAtDesk, type ShownPage } from './queries/shown-page.ts';
export { getSiteDay, listSites, listSitesOf, type Site, type SiteDay, type SitePerson } from './queries/sites.ts';
export { findFiledLogOf } from './store/filed-log-store.ts';
export type { CarriedNow, MediaNode, SentNow } from './web/api/media-node.ts';
export { logDetails, logWhat } from './web/log-words.ts';
export { mayInRoom, roomAct } from './web/room-act.ts';
