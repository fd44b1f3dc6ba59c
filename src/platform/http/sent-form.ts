import type { FastifyRequest } from 'fastify';
import type { FormRequest, UploadedFile } from './page.ts';

export type SentForm = Pick<FormRequest, 'form' | 'formAll' | 'files'>;

/**
 * Reads a urlencoded or multipart form. Files are held in memory: at most 20 of 20 MB.
 * @param takesCutFiles a larger file comes cut and marked instead of ending the request, so that nothing else is lost
 */
export async function readSentForm(request: FastifyRequest, takesCutFiles = false): Promise<SentForm> {
  if (request.isMultipart()) return await readParts(request, takesCutFiles);
  const formAll = request.body instanceof URLSearchParams ? request.body : new URLSearchParams();
  return { form: Object.fromEntries(formAll), formAll, files: [] };
}

async function readParts(request: FastifyRequest, takesCutFiles: boolean): Promise<SentForm> {
  const formAll = new URLSearchParams();
  const files: UploadedFile[] = [];
  // A name is told as it was sent: who reads it refuses a path in words instead of losing a part of it.
  const options = { limits: {}, throwFileSizeLimit: !takesCutFiles, preservePath: true };
  for await (const part of request.parts(options)) {
    if (part.type === 'field') formAll.append(part.fieldname, String(part.value));
    else {
      const bytes = await part.toBuffer();
      const isCut = part.file.truncated;
      files.push({ field: part.fieldname, fileName: part.filename, bytes, ...(isCut ? { isCut } : {}) });
    }
  }
  return { form: Object.fromEntries(formAll), formAll, files };
}
