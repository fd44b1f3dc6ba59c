import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { framesOfAdts, LOOP } from '@ashyq/camera-simulator';

/** What the machine says, and when: the judge in Kazakh, a party in Russian, with silence between. */
const SPOKEN = [
  { voice: 'kk', text: 'Демо жазба. Сот отырысы ашық деп жарияланады.', atS: 0.4 },
  { voice: 'ru', text: 'Демонстрационная запись. Прошу приобщить документ к делу.', atS: 8.4 },
] as const;

/** ADTS frames of AAC-LC that can be repeated without a click: the middle of three rounds. */
export function makeSound(path: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'ashyq-clips-'));
  try {
    const voices = SPOKEN.map(({ voice, text, atS }, at) => {
      const file = join(folder, `${at}.wav`);
      execFileSync('espeak-ng', ['-v', voice, '-s', '135', '-p', '40', '-w', file, text]);
      return { file, atS };
    });
    const inputs = voices.flatMap(({ file }) => ['-i', file]);
    const placed = voices.map(({ atS }, at) => `[${at}]adelay=${atS * 1000}[v${at}]`).join(';');
    const mixed = voices.map((_, at) => `[v${at}]`).join('');
    const rate = LOOP.samplesPerSecond;
    const samples = LOOP.seconds * rate;
    // Whoever listens hears a room, not a switch: noise below speech, as every microphone has.
    const noise = `anoisesrc=r=${rate}:a=0.0008:d=${LOOP.seconds}:seed=7[n]`;
    const round = `${placed};${noise};${mixed}[n]amix=inputs=${voices.length + 1}:normalize=0,aresample=${rate},apad,atrim=end_sample=${samples},aloop=2:${samples}`;
    const made = join(folder, 'rounds.aac');
    const encoding = ['-ac', '1', '-ar', String(rate), '-c:a', 'aac', '-b:a', '24k', '-f', 'adts'];
    execFileSync('ffmpeg', ['-y', '-v', 'error', ...inputs, '-filter_complex', round, ...encoding, made]);
    const { frames } = framesOfAdts(readFileSync(made));
    writeFileSync(
      path,
      Buffer.concat(frames.slice(LOOP.soundFrames + 1, 2 * LOOP.soundFrames + 1).map(({ adts }) => adts)),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
