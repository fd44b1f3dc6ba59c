import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

const packGzip = promisify(gzip);
const packBrotli = promisify(brotliCompress);

/** Below this a packed answer is not smaller than its packet. */
const PACK_FROM_BYTES = 1400;

export const HTML = 'text/html; charset=utf-8';

/** A longer page is mostly the same row again, which the quick way packs as small in a quarter of the time. */
const LONG_BYTES = 64 * 1024;

export type Packing = 'br' | 'gzip';

export function acceptedPacking(header: unknown): Packing | undefined {
  const accepted = String(header ?? '');
  return accepted.includes('br') ? 'br' : accepted.includes('gzip') ? 'gzip' : undefined;
}

export async function pack(body: Buffer, packing: Packing): Promise<Buffer> {
  if (packing === 'gzip') return await packGzip(body, { level: 6 });
  const quality = body.byteLength > LONG_BYTES ? 3 : 5;
  return await packBrotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
}

export function etagOf(body: Uint8Array): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
}

/** Sends a text answer, packed when the browser can unpack it. */
export async function sendText(
  request: FastifyRequest,
  reply: FastifyReply,
  type: string,
  text: string,
): Promise<void> {
  reply.header('content-type', type).header('vary', 'accept-encoding');
  const packing = text.length < PACK_FROM_BYTES ? undefined : acceptedPacking(request.headers['accept-encoding']);
  if (packing) reply.header('content-encoding', packing);
  reply.send(packing ? await pack(Buffer.from(text), packing) : text);
  await reply;
}
