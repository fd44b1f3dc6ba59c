/**
 * The modules, what each owns, and every arrow with its reason. The architecture check refuses any import or SQL that
 * follows no arrow here, the diagram in ARCHITECTURE.md is drawn from here, and a database handle is typed by these names.
 */

/** A right to call another module's door in the caller's transaction, or to read its published views: target and reason. */
type Arrows = { readonly [target: string]: string };

export interface Module {
  /** What nobody else keeps or decides. */
  readonly owns: string;
  /** Doors it calls in its own transaction; `<target>.v_*` views may be read along the same arrow. */
  readonly mayCall: Arrows;
  /** Only published views, never a door. */
  readonly mayRead?: Arrows;
  /** Named here, but its folder does not exist yet. */
  readonly planned?: true;
}

const proveWho = 'who acts, and by which right';
const tell = 'a notice commits together with the fact that demands it';
const whichCourt = 'whose court, whose staff, which working calendar';
const whichCase = 'which case, who takes part, whether the reader may see it';
const sealPublicly = 'the seal of the record goes to the public log in the same transaction';
const canBeFound = 'what everybody may read of it can be found';
const countFrom = 'figures are counted from what the module publishes';

const table = {
  egov: {
    owns: 'ports to state registers, payment gateway and eGov Mobile; adapters and protocol-true simulators',
    mayCall: {},
  },
  signatures: {
    owns: 'signing doors, verification, time-stamps, long-term evidence',
    mayCall: {},
  },
  log: { owns: 'the public transparency log', mayCall: {}, planned: true },
  search: { owns: 'the index and its queries, fed by events, called by faces', mayCall: {} },
  notices: {
    owns: 'contact points with their proof, preferences, templates, channels, the delivery ledger',
    mayCall: {},
  },
  identity: {
    owns: 'persons, organisations, accounts, credentials, sign-in, sessions, delegation',
    mayCall: {
      egov: 'the register says whether the person exists and whose number it is',
      signatures: 'sign-in and proof of an IIN by signature',
      notices: 'one-time passwords and codes; a contact is proved there',
    },
  },
  courts: {
    owns: 'courts, courtrooms, staff and their roles, helplines, reception hours, open-door days, working calendar',
    mayCall: { search: canBeFound, identity: proveWho, notices: tell },
  },
  cases: {
    owns: 'the case, its number, participants, stage, terms, the case file and access to it',
    mayCall: { search: canBeFound, courts: whichCourt, identity: proveWho, notices: tell },
  },
  filing: {
    owns: 'drafts, forms as data, state duty, checks, talon number and PIN, intake, return',
    mayCall: {
      cases: 'an accepted filing becomes a case or joins one',
      signatures: 'the filing and its attachments are signed',
      egov: 'state duty is paid and confirmed, registers fill the form',
      courts: whichCourt,
      identity: proveWho,
      notices: tell,
    },
  },
  distribution: {
    owns: 'the draw of a judge or panel, recusal, re-draw, proof',
    mayCall: {
      cases: 'the drawn judge is entered in the case',
      courts: 'judges, their specialisation and load',
      identity: proveWho,
      notices: tell,
      log: sealPublicly,
    },
  },
  hearings: {
    owns: 'calendar, courtroom slots, attendance, adjournment, lists',
    mayCall: { cases: whichCase, courts: 'rooms, judges and working days', identity: proveWho, notices: tell },
  },
  torelik: {
    owns: 'the way to the existing national case system: adapter, simulator, its events, cases brought over from it',
    mayCall: {
      hearings: 'hearings of a case come over with it, and follow it while it is kept there',
      cases: 'a case is brought over whole, and follows the national system while that is of record',
      courts: 'judges and rooms are found in the lists of the court; which registry is of record',
      identity: 'parties are known by IIN and BIN and asked in',
      egov: 'the channel of the state gateway',
    },
  },
  conference: {
    owns: 'video rooms, admission, floor, consultations, interpreter channels, meetings, observers',
    mayCall: {
      hearings: 'a room belongs to a hearing',
      cases: whichCase,
      courts: whichCourt,
      identity: proveWho,
      notices: tell,
    },
  },
  recording: {
    owns: 'intake of what recorders make, rooms and cameras, filing under the case, playback, access, export',
    mayCall: {
      conference: 'the video room is one of the sources',
      hearings: 'a recording belongs to a hearing',
      cases: 'a recording is filed under the case; the case decides who may play it',
      signatures: 'the closing of a recording is time-stamped, a copy is sealed by the court',
      courts: whichCourt,
      identity: proveWho,
      notices: tell,
      log: sealPublicly,
    },
  },
  minutes: {
    owns: 'marks, the short protocol, remarks, signing',
    mayCall: {
      recording: 'marks point into the recording',
      conference: 'who had the floor',
      hearings: 'a protocol belongs to a hearing',
      cases: whichCase,
      signatures: 'the secretary and the presiding judge sign',
      courts: whichCourt,
      identity: proveWho,
      notices: tell,
      log: sealPublicly,
    },
  },
  acts: {
    owns: 'drafting, templates, signing, announcement, entry into force, anonymised publication, bank, citations',
    mayCall: {
      search: canBeFound,
      hearings: 'an act is announced in a hearing',
      filing: 'an act begins with what the claim and the response say, so that no judge types it again',
      cases: 'an act moves the case to its next stage',
      signatures: 'the judge signs',
      courts: whichCourt,
      identity: proveWho,
      notices: tell,
      log: sealPublicly,
    },
  },
  questions: {
    owns: "the chairperson's blog",
    mayCall: { search: canBeFound, courts: whichCourt, identity: proveWho, notices: tell },
  },
  approaches: {
    owns: 'the public register of approaches to the court about pending cases',
    mayCall: {
      cases: 'the case must be pending, and those who take part are told through its course',
      identity: 'personal data are looked for before anything is published',
    },
  },
  visits: {
    owns: "places at the chairperson's receptions and at open-door days, and who has taken them",
    mayCall: {
      courts: 'receptions, open-door days and what changes in them',
      identity: 'a contact is reached by a code; who acts',
      notices: tell,
    },
  },
  analytics: {
    owns: 'read models from events and published views: terms, load, dashboards, statistics',
    mayCall: {},
    mayRead: {
      cases: countFrom,
      filing: countFrom,
      distribution: countFrom,
      hearings: countFrom,
      recording: countFrom,
      acts: countFrom,
      notices: countFrom,
    },
    planned: true,
  },
} as const satisfies Record<string, Module>;

export type ModuleName = keyof typeof table;

export const modules: Readonly<Record<ModuleName, Module>> = table;

export interface Face {
  /** Whose pages these are. */
  readonly users: string;
  readonly planned?: true;
}

/** Pages for a kind of user: may call any door, own no table and no rule of law. */
export const faces = {
  portal: { users: 'everyone: public sites of the courts' },
  kiosk: { users: 'visitors in the lobby of a court' },
  cabinet: { users: 'parties and their representatives: talon, case file, filings' },
  desk: { users: 'registry, judge, secretary, chairperson, administrator' },
} as const satisfies Record<string, Face>;
