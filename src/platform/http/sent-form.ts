import type { FastifyRequest } from 'fastify';
import type { FormRequest, UploadedFile } from './page.ts';

export type SentForm = Pick<FormRequest, 'form' | 'formAll' | 'files'>;

/** Reads a urlencoded or multipart form. Files are held in memory: at most 20 of 20 MB. */
export async function readSentForm(request: FastifyRequest): Promise<SentForm> {
  if (request.isMultipart()) return await readParts(request);
  const formAll = request.body instanceof URLSearchParams ? request.body : new URLSearchParams();
  return { form: Object.fromEntries(formAll), formAll, files: [] };
}

async function readParts(request: FastifyRequest): Promise<SentForm> {
  const formAll = new URLSearchParams();
  const files: UploadedFile[] = [];
  for await (const part of request.parts()) {
    if (part.type === 'field') formAll.append(part.fieldname, String(part.value));
    else files.push({ field: part.fieldname, fileName: part.filename, bytes: await part.toBuffer() });
  }
  return { form: Object.fromEntries(formAll), formAll, files };
}
