import { execFileSync } from 'node:child_process';
import type { Lang } from '#platform/i18n';

/** Voices of eSpeak NG; slower than speech, because people stand in a loud lobby. */
const voices: Readonly<Record<Lang, string>> = { kk: 'kk', ru: 'ru', en: 'en-gb' };
const WORDS_A_MINUTE = 140;
/** Enough for the formants of a synthesiser, which has nothing above them. */
const KBIT_A_SECOND = 14;

export function synthesiser(): string {
  return /eSpeak NG text-to-speech: ([\d.]+)/.exec(run('espeak-ng', ['--version']).toString())?.[0] ?? 'eSpeak NG';
}

/** Text to speech to Opus at one loudness, without silence at the ends, marked in its comments as the voice of a machine. */
export function makeVoice(lang: Lang, text: string, path: string): void {
  const spoken = run('espeak-ng', ['-v', voices[lang], '-s', String(WORDS_A_MINUTE), '-p', '45', '--stdout', text]);
  const silence = ['silence', '1', '0.01', '0.1%', 'reverse'];
  const effects = [...silence, ...silence, 'pad', '0.02', '0.12', 'norm', '-3'];
  const even = run('sox', ['-t', 'wav', '-', '-t', 'wav', '-r', '16000', '-', ...effects], spoken);
  const comments = ['--comment', `COMMENT=machine voice, ${voices[lang]}`, '--artist', 'eSpeak NG'];
  const sound = [
    '--bitrate',
    String(KBIT_A_SECOND),
    '--speech',
    '--framesize',
    '60',
    '--padding',
    '0',
    '--serial',
    '1',
  ];
  run('opusenc', ['--quiet', ...sound, ...comments, '-', path], even);
}

function run(program: string, args: readonly string[], input?: Buffer): Buffer {
  return execFileSync(program, args, {
    ...(input ? { input } : {}),
    stdio: ['pipe', 'pipe', 'ignore'],
    maxBuffer: 1e8,
  });
}
