import type { UploadErrorCode } from '../../../model/uploads/errors.ts';

/** What was found inside a file. */
export type Verdict =
  | { readonly ok: true /** Of a PDF, as far as they can be counted. */; readonly pages?: number }
  | { readonly ok: false; readonly code: UploadErrorCode };

/** Thrown inside the checks to leave them with a verdict. */
export class Unfit extends Error {
  override readonly name = 'Unfit';
  readonly code: UploadErrorCode;

  constructor(code: UploadErrorCode) {
    super(code);
    this.code = code;
  }
}
