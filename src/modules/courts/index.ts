export { addCourt, addCourtIn, type NewCourt } from './actions/add-court.ts';
export { addEntry, addEntryIn, type NewEntry } from './actions/add-entry.ts';
export { applyImport } from './actions/apply-import.ts';
export { type Appointment, appointStaffIn } from './actions/appoint-staff.ts';
export {
  type CourtChange,
  changeCourtProfile,
  changeCourtProfileIn,
  changeCourtStanding,
} from './actions/change-court-profile.ts';
export { type ChangedEntry, changeEntry, changeEntryIn } from './actions/change-entry.ts';
export { changeRegion, type RegionChange } from './actions/change-region.ts';
export {
  addCalendarDay,
  type CalendarEdit,
  changeCalendarDay,
  openCalendarYear,
  removeCalendarDay,
} from './actions/edit-calendar.ts';
export { type EndedEntry, endEntry, endEntryIn } from './actions/end-entry.ts';
export { importIn, openImportFile } from './actions/import-in.ts';
export { calendarTarget } from './actions/import-into-calendar.ts';
export { courtListTarget } from './actions/import-into-court-list.ts';
export type { ImportTarget } from './actions/import-target.ts';
export { type GreetingSent, greetKiosk } from './actions/kiosks/greet-kiosk.ts';
export { type InvitedKiosk, inviteKiosk } from './actions/kiosks/invite-kiosk.ts';
export { type KioskSigned, registerKiosk } from './actions/kiosks/register-kiosk.ts';
export { revokeKiosk } from './actions/kiosks/revoke-kiosk.ts';
export { courtTemplates } from './actions/kiosks/templates.ts';
export { type ImportPreview, previewImport, type SentFile } from './actions/preview-import.ts';
export { courtsErrors } from './errors.ts';
export { type ChoiceKey, choiceText, type LabelKey, labelText } from './locales/index.ts';
export {
  COURT_KINDS,
  COURT_LEVELS,
  type Court,
  type CourtKind,
  type CourtLevel,
  type Region,
  SUPREME_COURT,
} from './model/court.ts';
export type {
  Announcement,
  Courtroom,
  Helpline,
  OpenDay,
  ReceptionException,
  ReceptionHours,
} from './model/court-services.ts';
export { type Deadline, type DeadlineRequest, isInTime, type RunningDeadline } from './model/deadlines/deadline.ts';
export type { Term, TermBreak, TermUnit } from './model/deadlines/term.ts';
export type { CsvTable, RowFault } from './model/import/csv-table.ts';
export type { ImportMode, ImportPlan, PlannedRow } from './model/import/plan-import.ts';
export { isEmptyPlan } from './model/import/plan-import.ts';
export { kioskErrors } from './model/kiosks/errors.ts';
export { type Kiosk, type KioskId, type KioskTrouble, troublesOf } from './model/kiosks/kiosk.ts';
export { calendarDays } from './model/lists/calendar-days.ts';
export { type EditableList, type FieldFault, readEntry } from './model/lists/court-list.ts';
export { COURT_LISTS, type CourtListName, courtList, isCourtList, lastDayField } from './model/lists/court-lists.ts';
export { courtProfile, courtStanding, regionFields } from './model/lists/court-profile.ts';
export { type Difference, differences } from './model/lists/differences.ts';
export type { Field, FieldValue, FieldValues } from './model/lists/field.ts';
export { newCourtFields } from './model/lists/new-court.ts';
export { type ChangedColumn, changedColumns } from './model/lists/recorded-values.ts';
export type { Reception } from './model/next-receptions.ts';
export type { RegistryOfRecord } from './model/registry-of-record.ts';
export {
  judgeFullName,
  STAFF_ROLES,
  type StaffMember,
  type StaffName,
  type StaffRole,
  shortStaffName,
} from './model/staff.ts';
export { type TermCode, termRuleOn } from './model/term-rules/term-register.ts';
export type { WorkingCalendar } from './model/working-calendar/working-calendar.ts';
export { mayEditCourt, mayEditRepublic, maySeeCourtSettings } from './policy.ts';
export { announcementNews, listAnnouncements } from './queries/announcements.ts';
export { deadlineFor, deadlineOfTerm, type RuledDeadlineRequest } from './queries/deadline-for.ts';
export { exportCalendarYear, exportCourtList, sampleOfCourtList } from './queries/export-list.ts';
export { findCourtsByName } from './queries/find-courts-by-name.ts';
export { findCourt, getCourt } from './queries/get-court.ts';
export { courtValues, regionValues } from './queries/get-court-values.ts';
export { getStaffPosts, type HeldPost, isStaffOf } from './queries/get-staff-posts.ts';
export { getCalendarYear, getWorkingCalendar, listCalendarYears } from './queries/get-working-calendar.ts';
export { type ChangesAsked, listChanges, type RecordedChange } from './queries/list-changes.ts';
export { type CourtsAsked, listCourts } from './queries/list-courts.ts';
export { getEntry, listEntries } from './queries/list-entries.ts';
export { findNationalCallCentre, listHelplines } from './queries/list-helplines.ts';
export { findKioskOfBrowser, type KioskOfBrowser, listKiosks } from './queries/list-kiosks.ts';
export { listNextReceptions } from './queries/list-next-receptions.ts';
export { listOpenDays } from './queries/list-open-days.ts';
export { listReceptionExceptions, listReceptionHours } from './queries/list-reception-hours.ts';
export { listRegions } from './queries/list-regions.ts';
export { getRoom, listRooms } from './queries/list-rooms.ts';
export { listStaff, type StaffAsked } from './queries/list-staff.ts';
export { courtNews } from './queries/news.ts';
export { listNationalTimes, type NationalTime, registryOfRecord } from './queries/registry-of-record.ts';
export { courtsToFind } from './queries/search-source.ts';
export { calendarRow, type StoredCalendarYear } from './store/calendar-store.ts';
export type { Entry } from './store/entry-store.ts';
export type { CourtsViews } from './store/published-views.ts';
