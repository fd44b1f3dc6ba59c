import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';

/** A file known at start, with its packed forms beside it when they exist. */
export interface ServedFile {
  /** Address from the root: `/assets/page-1a2b.css`. */
  readonly path: string;
  readonly type: string;
  /** Absolute place of the plain form. */
  readonly file: string;
  readonly brotli?: string;
  readonly gzip?: string;
  /** True when the name changes with the content. */
  readonly isImmutable: boolean;
}

export function registerFiles(server: FastifyInstance, files: readonly ServedFile[]): void {
  for (const served of files) {
    const { plain, br, gz } = { plain: readFileSync(served.file), br: read(served.brotli), gz: read(served.gzip) };
    server.get(served.path, (request, reply) => {
      const accepted = String(request.headers['accept-encoding'] ?? '');
      const packed =
        accepted.includes('br') && br
          ? { bytes: br, name: 'br' }
          : accepted.includes('gzip') && gz
            ? { bytes: gz, name: 'gzip' }
            : undefined;
      reply.header('content-type', served.type);
      reply.header('vary', 'accept-encoding');
      reply.header('cache-control', served.isImmutable ? 'public, max-age=31536000, immutable' : 'public, max-age=300');
      if (packed) reply.header('content-encoding', packed.name);
      return reply.send(packed?.bytes ?? plain);
    });
  }
}

function read(path: string | undefined): Buffer | undefined {
  return path === undefined ? undefined : readFileSync(path);
}
