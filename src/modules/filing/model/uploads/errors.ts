import { defineErrors } from '#platform/errors';
import { uploadTexts } from './locales/index.ts';

/** Each way in which a file is not taken has its own words: what is wrong, and what to do. */
export const uploadErrors = defineErrors(
  {
    FILING_FILE_MISSING: { kind: 'refusal', status: 422, text: 'missing' },
    FILING_FILE_EMPTY: { kind: 'refusal', status: 422, text: 'empty' },
    FILING_FILE_TOO_LARGE: { kind: 'refusal', status: 413, text: 'tooLarge' },
    FILING_FILE_NAME_MISSING: { kind: 'refusal', status: 422, text: 'nameMissing' },
    FILING_FILE_NAME_TOO_LONG: { kind: 'refusal', status: 422, text: 'nameTooLong' },
    FILING_FILE_NAME_HAS_PATH: { kind: 'refusal', status: 422, text: 'nameHasPath' },
    FILING_FILE_NAME_TURNS: { kind: 'refusal', status: 422, text: 'nameTurns' },
    FILING_FILE_NAME_HAS_CONTROLS: { kind: 'refusal', status: 422, text: 'nameHasControls' },
    FILING_FILE_KIND: { kind: 'refusal', status: 422, text: 'kind' },
    FILING_FILE_NOT_ITS_NAME: { kind: 'refusal', status: 422, text: 'notItsName' },
    FILING_FILE_BROKEN: { kind: 'refusal', status: 422, text: 'broken' },
    FILING_FILE_ENCRYPTED: { kind: 'refusal', status: 422, text: 'encrypted' },
    FILING_FILE_HAS_MACROS: { kind: 'refusal', status: 422, text: 'hasMacros' },
    FILING_FILE_HAS_SCRIPT: { kind: 'refusal', status: 422, text: 'hasScript' },
    FILING_FILE_LAUNCHES: { kind: 'refusal', status: 422, text: 'launches' },
    FILING_FILE_HAS_ATTACHMENTS: { kind: 'refusal', status: 422, text: 'hasAttachments' },
    FILING_FILE_ZIP_BOMB: { kind: 'refusal', status: 422, text: 'zipBomb' },
    FILING_FILE_XML_BOMB: { kind: 'refusal', status: 422, text: 'xmlBomb' },
    FILING_FILE_TOO_COMPLEX: { kind: 'refusal', status: 422, text: 'tooComplex' },
    FILING_FILE_INFECTED: { kind: 'refusal', status: 422, text: 'infected' },
    FILING_PHOTO_HEIC: { kind: 'refusal', status: 422, text: 'photoHeic' },
    FILING_PHOTO_KIND: { kind: 'refusal', status: 422, text: 'photoKind' },
    FILING_PHOTO_UNREADABLE: { kind: 'refusal', status: 422, text: 'photoUnreadable' },
    FILING_PHOTO_TOO_LARGE: { kind: 'refusal', status: 422, text: 'photoTooLarge' },
    FILING_PHOTO_NOT_FOUND: { kind: 'refusal', status: 404, text: 'photoNotFound' },
    FILING_PHOTOS_MISSING: { kind: 'refusal', status: 422, text: 'photosMissing' },
    FILING_PHOTOS_TOO_MANY: { kind: 'refusal', status: 422, text: 'photosTooMany' },
    FILING_PHOTOS_TOO_HEAVY: { kind: 'refusal', status: 422, text: 'photosTooHeavy' },
    FILING_SCANNER_AWAY: { kind: 'fault', status: 503, text: 'scannerAway', retry: true },
    FILING_UPLOAD_NOT_FOUND: { kind: 'refusal', status: 404, text: 'uploadNotFound' },
    FILING_UPLOAD_OFFSET: { kind: 'refusal', status: 409, text: 'uploadOffset' },
    FILING_UPLOAD_CHANGED: { kind: 'refusal', status: 409, text: 'uploadChanged' },
    FILING_UPLOADS_TOO_MANY: { kind: 'refusal', status: 429, text: 'uploadsTooMany', retry: true },
  },
  (lang) => uploadTexts(lang).errors,
);

export type UploadErrorCode = (typeof uploadErrors.codes)[number];
