export { type CounterCheck, confirmAtCounter } from './actions/confirm-at-counter.ts';
export { confirmBySignature } from './actions/confirm-by-signature.ts';
export {
  createFirstAdministrator,
  type FirstAdministrator,
  openFirstAdministratorIn,
} from './actions/create-first-administrator.ts';
export { demoCode, openDemoAccount, openDemoOrganisation, signInAsDemo } from './actions/demo.ts';
export { endOtherSessions, endOwnSession, signOut } from './actions/end-session.ts';
export { drawLetterCode, grantLetterCode } from './actions/letter-code.ts';
export { type LookedUp, lookUpPerson } from './actions/look-up-person.ts';
export { addOwnContact, proveOwnContact, removeOwnContact } from './actions/manage-contacts.ts';
export { openAccountForParty, type PartyInvitation } from './actions/open-account-for-party.ts';
export { openOrganisation } from './actions/open-organisation.ts';
export {
  askForPassword,
  beginRegistration,
  enterBirthDate,
  forgetRegistration,
  isPasswordExpired,
} from './actions/register.ts';
export {
  type KnownOrganisation,
  readOrganisationFromRegister,
  registerOrganisation,
} from './actions/register-organisation.ts';
export { readPersonFromRegister, registerPerson } from './actions/register-person.ts';
export { type ContactAddress, requestPassword } from './actions/request-password.ts';
export {
  giveRecoveryCode,
  giveSecondFactor,
  makeRecoveryCodes,
  offerSecondFactor,
  type SecondFactorOffer,
  type Strengthened,
} from './actions/second-factor.ts';
export { type DrawnPassword, drawOneTimePassword } from './actions/send-one-time-password.ts';
export { setLanguage } from './actions/set-language.ts';
export { changePassword, setPassword } from './actions/set-password.ts';
export { type SignedIn, signIn } from './actions/sign-in.ts';
export {
  beginSignatureSignIn,
  type SignatureSignIn,
  signInBySignature,
  signInWithDemoKey,
} from './actions/sign-in-by-signature.ts';
export { type DrawnTalon, drawPin, drawTalon, type ProvedTalon, proveTalon, type TalonAsked } from './actions/talon.ts';
export { identityTemplates } from './actions/templates.ts';
export { askVisitorContact, proveVisitorContact } from './actions/visitor-contact.ts';
export type { Whereabouts } from './actions/whereabouts.ts';
export { identityErrors } from './errors.ts';
export type { RegisterAnswer } from './model/confirmation.ts';
export { demoBin, demoIin, isDemoNumber, type Random } from './model/demo-numbers.ts';
export { type Email, maskEmail, parseEmail } from './model/email.ts';
export {
  type Bin,
  type IdentityNumber,
  type Iin,
  maskIdentityNumber,
  parseBin,
  parseIdentityNumber,
  parseIin,
} from './model/identity-number.ts';
export { birthDateWarning, type IinFacts, type IinWarning, iinFacts } from './model/iin-facts.ts';
export { ONE_TIME_MINUTES, readOneTimePassword } from './model/one-time.ts';
export { compareNames, type PersonName, parseNamePart, parsePersonName } from './model/person-name.ts';
export { findPersonalData, type PersonalData, type PersonalDataKind } from './model/personal-data.ts';
export { canReceiveSms, formatPhone, maskPhone, type Phone, parsePhone, phoneKind } from './model/phone.ts';
export {
  initialsAndSurname,
  initialsAndSurnameIn,
  maskName,
  surnameAndInitials,
  surnameAndInitialsIn,
} from './model/public-name.ts';
export type { Reading } from './model/reading.ts';
export { seeded } from './model/seeded.ts';
export { formatPin } from './model/talon/pin.ts';
export {
  formatTalonNumber,
  readTalonNumber,
  type TalonKind,
  type TalonNumber,
  talonKindOf,
} from './model/talon/talon-number.ts';
export { type IdentityDeed, may } from './policy.ts';
export { authenticate } from './queries/authenticate.ts';
export { findRegistration, type Registration } from './queries/find-registration.ts';
export { findUnfinishedSignIn, type UnfinishedSignIn } from './queries/find-unfinished-sign-in.ts';
export { formerHolder } from './queries/former-holder.ts';
export { getExpectedSigner } from './queries/get-expected-signer.ts';
export {
  findOrganisation,
  findOrganisationByBin,
  headsOf,
  listOrganisationsOf,
  type Organisation,
  organisationsHeadedBy,
} from './queries/get-organisation.ts';
export { getOwnAccount, type OwnAccount } from './queries/get-own-account.ts';
export { findPersonByIin, getPerson, type Person, personNames } from './queries/get-person.ts';
export { type ListedSession, listSessions } from './queries/list-sessions.ts';
export { type StaffPostsOf, staffPosts } from './queries/staff-posts.ts';
export { argon2Hashing, type PasswordHashing, passwordHashing } from './store/password-hash.ts';
export type { KnownPerson } from './store/person-store.ts';
export {
  binField,
  emailField,
  iinField,
  mobileField,
  nameField,
  numberField,
  oneTimeField,
  passwordField,
  readBirthDate,
} from './web/forms/fields.ts';
