import { defineErrors } from '#platform/errors';
import { recordingTexts } from './locales/index.ts';

export const recordingErrors = defineErrors(
  {
    RECORDING_NOT_FOUND: { kind: 'refusal', status: 404, text: 'notFound' },
    RECORDING_RECORDER_UNKNOWN: { kind: 'refusal', status: 401, text: 'recorderUnknown' },
    RECORDING_HEAD_UNREADABLE: { kind: 'refusal', status: 422, text: 'headUnreadable' },
    RECORDING_HEAD_DIFFERS: { kind: 'refusal', status: 409, text: 'headDiffers' },
    RECORDING_HEARING_UNKNOWN: { kind: 'refusal', status: 422, text: 'hearingUnknown' },
    RECORDING_TRACK_UNKNOWN: { kind: 'refusal', status: 404, text: 'trackUnknown' },
    RECORDING_OFFSET_WRONG: { kind: 'refusal', status: 409, text: 'offsetWrong', retry: true },
    RECORDING_PIECE_TOO_LARGE: { kind: 'refusal', status: 413, text: 'pieceTooLarge' },
    RECORDING_CLOSED: { kind: 'refusal', status: 409, text: 'closed' },
    RECORDING_CLOSING_UNREADABLE: { kind: 'refusal', status: 422, text: 'closingUnreadable' },
    RECORDING_COPY_NOT_ALLOWED: { kind: 'refusal', status: 403, text: 'copyNotAllowed' },
    RECORDING_NOT_CLOSED_YET: { kind: 'refusal', status: 409, text: 'notClosedYet' },
    RECORDING_NOT_WARNED: { kind: 'refusal', status: 422, text: 'notWarned' },
    RECORDING_WARNING_PENDING: { kind: 'refusal', status: 409, text: 'warningPending' },
    RECORDING_SHOWING_NOT_ALLOWED: { kind: 'refusal', status: 403, text: 'showingNotAllowed' },
    RECORDING_VIEWER_UNKNOWN: { kind: 'refusal', status: 422, text: 'viewerUnknown' },
    RECORDING_VIEWER_NAME_MISSING: { kind: 'refusal', status: 422, text: 'viewerNameMissing' },
    RECORDING_DOCUMENT_NOT_SEEN: { kind: 'refusal', status: 422, text: 'documentNotSeen' },
    RECORDING_TRANSCRIBER_AWAY: { kind: 'fault', status: 502, text: 'transcriberAway', retry: true },
    RECORDING_TRANSCRIBER_REFUSED: { kind: 'fault', status: 502, text: 'transcriberRefused' },
    RECORDING_TRANSCRIPT_NONSENSE: { kind: 'fault', status: 502, text: 'transcriptNonsense' },
    RECORDING_HEALTH_UNREADABLE: { kind: 'refusal', status: 422, text: 'healthUnreadable' },

    RECORDING_INVENTORY_NOT_ALLOWED: { kind: 'refusal', status: 403, text: 'inventoryNotAllowed' },
    RECORDING_DEVICE_UNKNOWN: { kind: 'refusal', status: 404, text: 'deviceUnknown' },
    RECORDING_ROOM_UNKNOWN: { kind: 'refusal', status: 422, text: 'roomUnknown' },
    RECORDING_NAME_MISSING: { kind: 'refusal', status: 422, text: 'nameMissing' },
    RECORDING_ADDRESS_UNREADABLE: { kind: 'refusal', status: 422, text: 'addressUnreadable' },
    RECORDING_PUBLIC_KEY_UNREADABLE: { kind: 'refusal', status: 422, text: 'publicKeyUnreadable' },
    RECORDING_VIEW_MISSING: { kind: 'refusal', status: 422, text: 'viewMissing' },
    RECORDING_VIEW_TAKEN: { kind: 'refusal', status: 409, text: 'viewTaken' },
  },
  (lang) => recordingTexts(lang).errors,
);
