import { defineErrors } from '#platform/errors';
import { conferenceTexts } from './locales/index.ts';

const wrong = { kind: 'refusal', status: 422 } as const;
const clash = { kind: 'refusal', status: 409 } as const;
const denied = { kind: 'refusal', status: 403 } as const;

export const conferenceErrors = defineErrors(
  {
    CONFERENCE_NOT_FOUND: { kind: 'refusal', status: 404, text: 'notFound' },
    CONFERENCE_NOT_ALLOWED: { ...denied, text: 'notAllowed' },
    CONFERENCE_NO_VIDEO_LINK: { ...clash, text: 'noVideoLink' },
    CONFERENCE_ENDED: { ...clash, text: 'ended' },
    CONFERENCE_STEP_IMPOSSIBLE: { ...clash, text: 'stepImpossible' },
    CONFERENCE_NOT_ENTERED: { ...clash, text: 'notEntered' },
    CONFERENCE_REMOVED: { ...denied, text: 'removed' },
    CONFERENCE_NOT_IDENTIFIED: { ...clash, text: 'notIdentified' },
    CONFERENCE_NOT_SITTING: { ...clash, text: 'notSitting' },
    CONFERENCE_NOT_ADMITTED: { ...clash, text: 'notAdmitted' },
    CONFERENCE_COURT_STAYS: { ...clash, text: 'courtStays' },
    CONFERENCE_REASON_MISSING: { ...wrong, text: 'reasonMissing' },
    CONFERENCE_REASON_LONG: { ...wrong, text: 'reasonLong' },

    CONFERENCE_REQUEST_DECIDED: { ...clash, text: 'requestDecided' },
    CONFERENCE_REQUEST_NOT_OF_CASE: { ...clash, text: 'requestNotOfCase' },
    CONFERENCE_GUEST_NAMELESS: { ...wrong, text: 'guestNameless' },
    CONFERENCE_NEEDS_LONG: { ...wrong, text: 'needsLong' },

    CONFERENCE_PAPER_MISSING: { ...wrong, text: 'paperMissing' },
    CONFERENCE_AUTHORITY_MISSING: { ...wrong, text: 'authorityMissing' },

    CONFERENCE_CODE_MISTYPED: { ...wrong, text: 'codeMistyped' },
    CONFERENCE_CODE_WAIT: { kind: 'refusal', status: 429, text: 'codeWait', retry: true },
    CONFERENCE_CODE_UNKNOWN: { ...wrong, text: 'codeUnknown' },
    CONFERENCE_CODE_EXPIRED: { ...wrong, text: 'codeExpired' },
    CONFERENCE_TOO_EARLY: { ...clash, text: 'tooEarly' },
    CONFERENCE_PASS_TAKEN_OVER: { kind: 'refusal', status: 401, text: 'passTakenOver' },
    CONFERENCE_SITE_UNKNOWN: { kind: 'refusal', status: 401, text: 'siteUnknown' },
    CONFERENCE_SITE_MISTYPED: { ...wrong, text: 'siteMistyped' },
    CONFERENCE_NOT_OF_SITE: { ...denied, text: 'notOfSite' },
    CONFERENCE_OFFICER_MISSING: { ...wrong, text: 'officerMissing' },
    CONFERENCE_NODES_FULL: { kind: 'fault', status: 503, text: 'nodesFull', retry: true },
    CONFERENCE_CONNECTIONS_MANY: { kind: 'refusal', status: 429, text: 'connectionsMany', retry: true },

    CONFERENCE_TALK_IN_SITTING: { ...clash, text: 'talkInSitting' },
    CONFERENCE_TALK_OTHER_SIDE: { ...denied, text: 'talkOtherSide' },
    CONFERENCE_TALK_BUSY: { ...clash, text: 'talkBusy' },
    CONFERENCE_TALK_AWAY: { ...clash, text: 'talkAway' },
    CONFERENCE_TALK_OVER: { ...clash, text: 'talkOver' },

    CONFERENCE_PAGE_SEALED: { ...denied, text: 'pageSealed' },
    CONFERENCE_PAGE_WRONG: { ...wrong, text: 'pageWrong' },
    CONFERENCE_PAGE_UNREADABLE: { ...wrong, text: 'pageUnreadable' },
    CONFERENCE_PAGE_NONE: { kind: 'refusal', status: 404, text: 'pageNone' },

    CONFERENCE_FAILURE_SETTLED: { ...clash, text: 'failureSettled' },
    CONFERENCE_FAILURE_WRONG: { ...wrong, text: 'failureWrong' },
    CONFERENCE_CHECK_WRONG: { ...wrong, text: 'checkWrong' },
  },
  (lang) => conferenceTexts(lang).errors,
);
