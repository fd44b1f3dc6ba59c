import { filingErrors } from '#modules/filing';
import { content, type Page } from '#platform/http';
import { askedIntake } from './asked-intake.ts';
import { mayTakeIn } from './clerk-court.ts';

/** Somebody else's file runs nothing here: no script, no form, no frame, no origin. Our reader asks for its bytes. */
const LOCKED = "default-src 'none'; frame-ancestors 'self'; sandbox";

/** `/kk/desk/intake/{filing}/files/paper`, `…/files/2`: a document of the filing. */
export const intakeFilePage: Page = {
  path: '/desk/intake/:filing/files/:file',
  access: mayTakeIn,
  isPersonal: true,
  get: async (request) => {
    const { filing } = await askedIntake(request);
    const { file } = request.params;
    const paper = { fileName: `${filing.talon}.pdf`, mediaType: 'application/pdf', sha256: filing.paper.sha256 };
    const asked = file === 'paper' ? paper : filing.documents[Number(file) - 1];
    if (!asked) throw filingErrors('FILING_ATTACHMENT_NOT_FOUND');
    const bytes = Buffer.concat(await Array.fromAsync(await request.platform.blobs.open(asked.sha256)));
    const isRead = asked.mediaType === 'application/pdf' && request.query.save === undefined;
    const headers = { 'content-security-policy': LOCKED, 'x-content-type-options': 'nosniff' };
    return content(asked.mediaType, bytes, isRead ? { headers } : { headers, fileName: asked.fileName });
  },
};
