/** Why NCALayer gave no signature; each has a sentence of its own and another door beside it. */
export type NcaLayerFailureCode =
  /** Not installed or not started: nobody listens. */
  | 'not-running'
  /** The browser does not let the page speak to programs of this computer. */
  | 'blocked'
  /** The program is there, its module kz.gov.pki.knca.basics is not. */
  | 'module-missing'
  /** The person closed the window; also when no key of theirs fitted and the list was empty. */
  | 'cancelled'
  /** Another page, or this one before, has the window open. */
  | 'busy'
  /** Wrong storage, wrong password, a token pulled out. */
  | 'key-not-read'
  /** The program reports a fault of its own. */
  | 'program-failed'
  | 'timed-out'
  /** The program was closed while it had the document. */
  | 'closed'
  /** What came is no answer of NCALayer: another program listens there. */
  | 'malformed'
  /** The document did not come from the court, or is not the one that the page shows. */
  | 'content-lost';

export class NcaLayerFailure extends Error {
  readonly code: NcaLayerFailureCode;

  /** @param detail what the program said, for the person who helps */
  constructor(code: NcaLayerFailureCode, detail?: string) {
    super(detail ?? code);
    this.name = 'NcaLayerFailure';
    this.code = code;
  }
}
