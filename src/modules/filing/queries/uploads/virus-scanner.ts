import { connect, type Socket } from 'node:net';
import { definePort } from '#platform';
import { uploadErrors } from '../../model/uploads/errors.ts';

/** clean · infected · absent: this court has no scanner, and whoever shows the file says so. */
export type Scan = 'clean' | 'infected' | 'absent';

export interface VirusScanner {
  /** @throws FILING_SCANNER_AWAY */
  scan(bytes: Uint8Array): Promise<Scan>;
}

export const virusScanner = definePort<VirusScanner>('filing.virus-scanner');

export const noScanner: VirusScanner = { scan: async () => 'absent' };

const PIECE = 64 * 1024;

/**
 * A running clamd by its command INSTREAM: pieces with their length before them, a length of zero at the end.
 * @param url `tcp://host:port` or `unix:///path/of/clamd.ctl` @param longestMs of the whole scan
 */
export function clamdAt(url: URL, longestMs = 30_000): VirusScanner {
  return {
    scan: async (bytes) => {
      const answer = await askClamd(url, bytes, longestMs).catch((cause: unknown) => {
        throw uploadErrors('FILING_SCANNER_AWAY', {}, { cause });
      });
      if (answer === 'stream: OK') return 'clean';
      if (/^stream: .+ FOUND$/.test(answer)) return 'infected';
      throw uploadErrors('FILING_SCANNER_AWAY');
    },
  };
}

function open(url: URL): Socket {
  if (url.protocol === 'unix:') return connect({ path: decodeURIComponent(url.pathname) });
  return connect({ host: url.hostname.replace(/^\[|\]$/g, ''), port: Number(url.port || 3310) });
}

async function askClamd(url: URL, bytes: Uint8Array, longestMs: number): Promise<string> {
  const socket = open(url);
  socket.setTimeout(longestMs, () => socket.destroy(new Error('clamd does not answer')));
  const answered = readAnswer(socket);
  socket.write('zINSTREAM\0');
  for (let at = 0; at < bytes.length; at += PIECE) {
    const piece = bytes.subarray(at, at + PIECE);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(piece.length);
    socket.write(length);
    if (!socket.write(piece)) await Promise.race([answered, new Promise((resolve) => socket.once('drain', resolve))]);
  }
  socket.write(Buffer.alloc(4));
  try {
    return await answered;
  } finally {
    socket.destroy();
  }
}

/** One line that ends with NUL; a scanner that says more than a line is not believed. */
async function readAnswer(socket: Socket): Promise<string> {
  let answer = '';
  for await (const chunk of socket) {
    answer += String(chunk);
    const end = answer.indexOf('\0');
    if (end !== -1) return answer.slice(0, end).trim();
    if (answer.length > 4_096) break;
  }
  throw new Error('clamd hung up');
}
