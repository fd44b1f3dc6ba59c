import { type AttachmentId, attachFile, type Draft, proveUpload, type Upload } from '#modules/filing';
import type { FormRequest } from '#platform/http';
import { titleOf } from './document-title.ts';

/** Looks at a file that has come whole, and attaches it. @throws what `proveUpload` and `attachFile` throw */
export async function finishUpload(request: FormRequest, draft: Draft, upload: Upload): Promise<AttachmentId> {
  const { platform, act } = request;
  const proved = await proveUpload(platform, act('filing.prove-upload'), upload);
  const title = titleOf(upload.title, proved.fileName);
  return await platform.db.transact(act('filing.attach-file'), (tx) =>
    attachFile(tx, draft.id, { ...proved, kind: upload.kind, title }),
  );
}
