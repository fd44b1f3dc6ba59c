import type { FastifyInstance } from 'fastify';
import { acceptedPacking } from './send.ts';

/** A file known at start, in memory with its packed forms; the design's assets have this shape. */
export interface ServedFile {
  /** Address from the root: `/assets/page-1a2b.css`. */
  readonly url: string;
  /** content-type, cache-control and whatever else never changes. */
  readonly headers: Readonly<Record<string, string>>;
  readonly identity: Buffer;
  readonly br?: Buffer;
  readonly gzip?: Buffer;
}

export function registerFiles(server: FastifyInstance, files: readonly ServedFile[]): void {
  for (const file of files) {
    server.get(file.url, (request, reply) => {
      const packing = acceptedPacking(request.headers['accept-encoding']);
      const bytes = packing && file[packing];
      reply.headers(file.headers);
      if (bytes) reply.header('content-encoding', packing);
      return reply.send(bytes ?? file.identity);
    });
  }
}
