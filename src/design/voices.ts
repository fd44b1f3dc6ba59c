import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Lang } from '#platform/i18n';
import { piecesOf, type Spoken } from './spoken.ts';

/** Made by `npm run voices`: which texts of a language have a sound file, each named by the hash of its text. */
export interface VoiceManifest {
  /** The synthesiser and its version, as every file says too: these are voices of a machine. */
  readonly engine: string;
  readonly texts: Readonly<Record<Lang, Readonly<Record<string, string>>>>;
}

export const voicesFolder = new URL('./voices/', import.meta.url);

let manifest: VoiceManifest | undefined;
const files = new Map<string, Buffer>();

export function voiceManifest(): VoiceManifest {
  manifest ??= JSON.parse(readFileSync(new URL('manifest.json', voicesFolder), 'utf8')) as VoiceManifest;
  return manifest;
}

/** Names the sound of a text: another spelling, even of a space, is the same text. */
export function voiceName(lang: Lang, text: string): string {
  const plain = text.replaceAll('\u00ad', '').replace(/\s+/gu, ' ').trim();
  return createHash('sha256').update(`${lang}\n${plain}`).digest('hex').slice(0, 16);
}

/** Addresses of sounds in the order of reading. @returns undefined when one of the texts has no voice */
export function voicesOf(lang: Lang, spoken: readonly Spoken[]): readonly string[] | undefined {
  const known = voiceManifest().texts[lang];
  const names = spoken.flatMap((one) => piecesOf(one, lang)).map((text) => voiceName(lang, text));
  return names.length > 0 && names.every((name) => known[name] !== undefined)
    ? names.map((name) => `/${lang}/voices/${name}.ogg`)
    : undefined;
}

/** A refusal of a module has none as a rule; a screen reads the rest of itself without it. */
export function hasVoice(lang: Lang, text: string): boolean {
  return voicesOf(lang, [text]) !== undefined;
}

/** The sound of a name that the manifest knows; nothing else is ever read from the disk. */
export function voiceFile(lang: Lang, name: string): Buffer | undefined {
  if (!Object.hasOwn(voiceManifest().texts[lang], name)) return undefined;
  const path = `${lang}/${name}.ogg`;
  const known = files.get(path);
  if (known) return known;
  const file = readFileSync(new URL(path, voicesFolder));
  files.set(path, file);
  return file;
}
