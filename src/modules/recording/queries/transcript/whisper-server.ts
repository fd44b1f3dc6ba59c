import { recordingErrors } from '../../errors.ts';
import { isRecord } from '../../model/head.ts';
import type { HeardLine, SoundPiece, TranscriptProvider } from './transcript-provider.ts';

export interface WhisperOptions {
  /** For one piece of a minute, on a slow machine; default: 15 minutes. */
  readonly limitMs?: number;
}

/** Longest line and most lines of a minute that can be anything but nonsense. */
const MOST_LETTERS = 2000;
const MOST_LINES = 600;
/** A recogniser may end a line a little behind the sound. */
const BEHIND_MS = 2000;

/**
 * A running `whisper-server` of whisper.cpp, started with `--convert`: `POST /inference` as multipart form with `file` and
 * `response_format=verbose_json`; it answers with `segments` of `start`, `end` in seconds and `text`. It does one piece after
 * another, and a connection that is closed ends the work on it.
 * @param url of the inference: `http://127.0.0.1:8080/inference`
 */
export function whisperServerAt(url: URL, { limitMs = 15 * 60_000 }: WhisperOptions = {}): TranscriptProvider {
  return {
    transcribe: async (piece) => {
      const answer = await ask(url, piece, limitMs);
      if (answer.status >= 500) throw recordingErrors('RECORDING_TRANSCRIBER_AWAY');
      if (answer.status !== 200) throw recordingErrors('RECORDING_TRANSCRIBER_REFUSED');
      const lines = readLines(answer.text, piece.durationMs);
      if (!lines) throw recordingErrors('RECORDING_TRANSCRIPT_NONSENSE');
      return lines;
    },
  };
}

async function ask(
  url: URL,
  { bytes, mediaType, language }: SoundPiece,
  limitMs: number,
): Promise<{ readonly status: number; readonly text: string }> {
  const form = new FormData();
  form.set('file', new Blob([Uint8Array.from(bytes)], { type: mediaType }), 'piece.m4a');
  form.set('response_format', 'verbose_json');
  form.set('language', language);
  form.set('temperature', '0.0');
  try {
    const answer = await fetch(url, { method: 'POST', body: form, signal: AbortSignal.timeout(limitMs) });
    return { status: answer.status, text: await answer.text() };
  } catch (cause) {
    throw recordingErrors('RECORDING_TRANSCRIBER_AWAY', {}, { cause });
  }
}

/** @returns nothing when it is no answer of such a server */
function readLines(text: string, durationMs: number): readonly HeardLine[] | undefined {
  const said = parsed(text);
  const segments = isRecord(said) ? said.segments : undefined;
  if (!Array.isArray(segments) || segments.length > MOST_LINES) return undefined;
  const lines = segments.map((one) => lineOf(one, durationMs));
  if (lines.includes(undefined)) return undefined;
  return lines.flatMap((line) => (line && line.text !== '' ? [line] : []));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (malformed) {
    if (malformed instanceof SyntaxError) return undefined;
    throw malformed;
  }
}

function lineOf(said: unknown, durationMs: number): HeardLine | undefined {
  if (!isRecord(said)) return undefined;
  const { start, end, text } = said;
  if (typeof start !== 'number' || typeof end !== 'number' || typeof text !== 'string') return undefined;
  const [fromMs, toMs] = [Math.round(start * 1000), Math.round(end * 1000)];
  const isPlaced = fromMs >= 0 && toMs >= fromMs && toMs <= durationMs + BEHIND_MS;
  if (!isPlaced || text.length > MOST_LETTERS) return undefined;
  return { fromMs, toMs: Math.min(toMs, durationMs), text: text.normalize('NFC').replace(/\s+/gu, ' ').trim() };
}
