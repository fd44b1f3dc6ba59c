import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import type { Addresses } from './room.ts';

export interface Peer {
  readonly pids: readonly number[];
  stop(): void;
}

/** What a court would run without us: `ffmpeg -c copy` to segments of two seconds, a process for each camera. */
export function startCopying(addresses: Addresses, folder: string): Peer {
  const children = Object.entries(addresses).map(([view, url]) => {
    mkdirSync(`${folder}/${view}`, { recursive: true });
    const segments = ['-f', 'hls', '-hls_segment_type', 'fmp4', '-hls_time', '2', '-hls_list_size', '0'];
    const flags = ['-hls_flags', 'program_date_time+independent_segments+temp_file'];
    const input = ['-nostdin', '-v', 'quiet', '-rtsp_transport', 'tcp', '-i', url, '-map', '0', '-c', 'copy'];
    return spawn('ffmpeg', [...input, ...segments, ...flags, `${folder}/${view}/index.m3u8`], { stdio: 'ignore' });
  });
  const stop = () => {
    for (const child of children) child.kill('SIGKILL');
  };
  process.on('exit', stop);
  return { pids: children.map(({ pid }) => pid ?? 0), stop };
}
