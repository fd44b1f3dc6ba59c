export { bookReception, type NewReception } from './actions/book-reception.ts';
export { callOffVisit } from './actions/call-off-visit.ts';
export { closeReceptionDay, closingReasons } from './actions/close-reception-day.ts';
export {
  type ChosenWay,
  chooseVisitContact,
  sendVisit,
  type WrittenVisit,
  writeVisit,
} from './actions/draft-visit.ts';
export type { BookedVisit } from './actions/enter-visit.ts';
export { type NewRegistration, registerForOpenDay } from './actions/register-for-open-day.ts';
export { visitTemplates } from './actions/templates.ts';
export { visitErrors } from './errors.ts';
export { visitTexts } from './locales/index.ts';
export { LONGEST_TOPIC, MOST_PEOPLE, type Visitor } from './model/visit.ts';
export { formatCode } from './model/visit-code.ts';
export { mayMeetVisitors } from './policy.ts';
export { listOpenDayPlaces, type OpenDayPlaces } from './queries/open-day-places.ts';
export { openVisit } from './queries/open-visit.ts';
export { findJustBooked, findVisitDraft, type VisitDraft } from './queries/own-visit.ts';
export { listReceptionSlots, nearestFreeSlots, type ReceptionSlot } from './queries/reception-slots.ts';
export type { ShownVisit } from './queries/shown-visit.ts';
export { type ListedVisit, listBusyDays, listVisitsOfDay } from './queries/visits-of-day.ts';
export type { Browser } from './store/draft-store.ts';
