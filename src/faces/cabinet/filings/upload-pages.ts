import {
  beginUpload,
  filingErrors,
  getUpload,
  PIECE_BYTES,
  receivePiece,
  type UploadId,
  uploadErrors,
} from '#modules/filing';
import { isHouseError } from '#platform/errors';
import { content, type FormRequest, type Page, type PageRequest, type Reply } from '#platform/http';
import { parseId } from '#platform/ids';
import { signedIn } from '../parts/signed-in.ts';
import { askedDraft } from './asked-draft.ts';
import { finishUpload } from './finish-upload.ts';

/** A piece with its form around it. */
const MOST_BYTES = PIECE_BYTES + 64 * 1024;

/** `POST …/uploads`: begins an upload that can be gone on with. */
export const uploadsPage: Page = {
  path: '/cabinet/filings/:draft/uploads',
  access: 'signed-in',
  isPersonal: true,
  post: async (request) =>
    await told(request, async () => {
      const draft = await askedDraft(request);
      if (draft.filingId) throw filingErrors('FILING_DRAFT_SENT');
      const { platform, form } = request;
      const { id, receivedBytes: offset } = await beginUpload(platform, request.act('filing.begin-upload'), {
        ...{ personId: signedIn(request).personId, draftId: draft.id, kind: form.kind ?? '', title: '' },
        ...{ fileName: form.name ?? '', sizeBytes: Number(form.size) || 0, ...readHash(form.sha256) },
      });
      return { id, offset, pieceBytes: PIECE_BYTES };
    }),
};

/** `GET …/uploads/{id}`: how far it is. `POST`: the next piece; with the last one the file is looked at and attached. */
export const uploadPage: Page = {
  path: '/cabinet/filings/:draft/uploads/:upload',
  access: 'signed-in',
  isPersonal: true,
  maxBodyBytes: MOST_BYTES,
  get: async (request) =>
    await told(request, async () => {
      await askedDraft(request);
      const { receivedBytes } = await getUpload(request.platform, askedId(request), signedIn(request).personId);
      return { offset: receivedBytes };
    }),
  post: async (request) => await told(request, () => receive(request)),
};

/** A browser without secure context reckons none: its upload begins anew after a reload. */
function readHash(told: string | undefined): { readonly sha256?: string } {
  return told !== undefined && /^[0-9a-f]{64}$/.test(told) ? { sha256: told } : {};
}

function askedId({ params }: PageRequest): UploadId {
  const id = parseId<UploadId>(params.upload);
  if (!id) throw uploadErrors('FILING_UPLOAD_NOT_FOUND');
  return id;
}

async function receive(request: FormRequest): Promise<object> {
  const { platform, act, form, files } = request;
  const draft = await askedDraft(request);
  const { personId } = signedIn(request);
  const id = askedId(request);
  const bytes = Buffer.from(files.find(({ field }) => field === 'piece')?.bytes ?? new Uint8Array());
  const piece = { id, personId, offset: Number(form.offset), bytes };
  const offset = await receivePiece(platform, act('filing.receive-piece'), piece);
  const upload = await getUpload(platform, id, personId);
  if (offset < upload.sizeBytes) return { offset };
  await finishUpload(request, draft, upload);
  return { offset, isAttached: true };
}

/** Answers in JSON for the script of the page; a refusal carries its sentence in the person's language. */
async function told({ lang }: PageRequest, work: () => Promise<object>): Promise<Reply> {
  try {
    return content('application/json', JSON.stringify(await work()));
  } catch (thrown) {
    if (!isHouseError(thrown)) throw thrown;
    const said = { code: thrown.code, text: thrown.say(lang), mayRetry: thrown.retry };
    return content('application/json', JSON.stringify(said), { status: thrown.status });
  }
}
