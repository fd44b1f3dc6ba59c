import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const isThere = !spawnSync('ffmpeg', ['-version']).error && !spawnSync('ffprobe', ['-version']).error;

/** For `test(name, needsFfmpeg, …)`: CI installs the Debian package, so there its absence is a failure. */
export const needsFfmpeg = { skip: isThere || process.env.CI === 'true' ? false : 'needs: ffmpeg' };

interface Ran {
  readonly out: Buffer;
  /** Warnings and errors; nothing else is asked for. */
  readonly complaints: string;
}

/** Runs `ffmpeg` or `ffprobe`, with `input` where the arguments say `INPUT`. */
export function runPeer(program: 'ffmpeg' | 'ffprobe', args: readonly string[], input?: Uint8Array): Ran {
  const folder = mkdtempSync(join(tmpdir(), 'ashyq-cmaf-'));
  try {
    const file = join(folder, 'input');
    if (input) writeFileSync(file, input);
    const filled = args.map((arg) => (arg === 'INPUT' ? file : arg));
    const ended = spawnSync(program, ['-hide_banner', '-v', 'warning', ...filled], { maxBuffer: 256 * 1024 * 1024 });
    if (ended.error) throw ended.error;
    const complaints = ended.stderr.toString();
    if (ended.status !== 0) throw new Error(`${program} ${filled.join(' ')}: ${complaints}`);
    return { out: ended.stdout, complaints };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @returns what an encoder of the peer makes of its own test picture or tone. */
export function makeStream(source: string, encoding: readonly string[]): Buffer {
  return runPeer('ffmpeg', ['-f', 'lavfi', '-i', source, ...encoding, '-']).out;
}

/** Hash of each decoded picture or piece of sound, in the order of presentation. */
export function decodedHashes(file: Uint8Array, demuxer?: string): { hashes: string[]; complaints: string } {
  const format = demuxer ? ['-f', demuxer] : [];
  const { out, complaints } = runPeer(
    'ffmpeg',
    [...format, '-i', 'INPUT', '-fps_mode', 'passthrough', '-f', 'framemd5', '-'],
    file,
  );
  const rows = out.toString().split('\n');
  const hashes = rows.filter((row) => row && !row.startsWith('#')).map((row) => row.split(',').at(-1)?.trim() ?? '');
  return { hashes, complaints };
}
