import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import type { Addresses } from './room.ts';

export interface Peer {
  readonly pids: readonly number[];
  stop(): void;
}

/**
 * `plain`: segments of two seconds on one disk, as a court would run it without us. `tee`: the same on two disks in parts of 250 ms.
 * `same-duties`: besides, each write is durable when it returns and each packet has its SHA-256, as far as ffmpeg goes: no
 * chain, no signature, no order between media and what tells of them.
 */
export type PeerDuties = 'plain' | 'tee' | 'same-duties';

/** `ffmpeg -c copy`, a process for each camera. */
export function startCopying(addresses: Addresses, folder: string, duties: PeerDuties): Peer {
  const disks = [`${folder}/a`, `${folder}/b`];
  for (const disk of disks) mkdirSync(disk, { recursive: true });
  // ffmpeg syncs nothing itself: files of a folder with this attribute are written as with O_SYNC (chattr(1), `S`).
  if (duties === 'same-duties' && spawnSync('chattr', ['+S', ...disks]).status !== 0)
    throw new Error('needs: a file system that knows chattr +S, such as ext4');
  const children = Object.entries(addresses).map(([view, url]) => {
    for (const disk of disks) mkdirSync(`${disk}/${view}`, { recursive: true });
    const input = ['-nostdin', '-v', 'quiet', '-rtsp_transport', 'tcp', '-i', url, '-map', '0', '-c', 'copy'];
    const output = duties === 'plain' ? segmentsTo(`${disks[0]}/${view}`) : teeTo(disks, view, duties);
    return spawn('ffmpeg', [...input, ...output], { stdio: 'ignore' });
  });
  const stop = () => {
    for (const child of children) child.kill('SIGKILL');
  };
  process.on('exit', stop);
  return { pids: children.map(({ pid }) => pid ?? 0), stop };
}

function segmentsTo(folder: string): string[] {
  const segments = ['-f', 'hls', '-hls_segment_type', 'fmp4', '-hls_time', '2', '-hls_list_size', '0'];
  return [...segments, '-hls_flags', 'program_date_time+independent_segments+temp_file', `${folder}/index.m3u8`];
}

/** Two levels of escaping: the tee muxer's own and that of the options within the options. */
function teeTo(disks: readonly string[], view: string, duties: PeerDuties): string[] {
  const parts = 'frag_duration=250000\\\\:movflags=+empty_moov+default_base_moof';
  const segment = `f=segment:segment_time=2:segment_format=mp4:segment_format_options=${parts}`;
  const outputs = disks.map((disk) => `[${segment}]${disk}/${view}/%05d.mp4`);
  if (duties === 'same-duties') outputs.push(`[f=framehash:hash=sha256]${disks[0]}/${view}/hashes.txt`);
  return ['-f', 'tee', outputs.join('|')];
}
