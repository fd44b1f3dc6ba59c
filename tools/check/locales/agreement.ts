import { posix } from 'node:path';
import type { Finding, Report } from '../part.ts';
import type { Project } from '../project.ts';
import { type Source, sourceOf } from '../source.ts';
import { type Entry, entriesOf } from './entries.ts';

export const languages = ['kk', 'ru', 'en'] as const;
export type Language = (typeof languages)[number];

/** The language of a locale file: kk.ts, ru.ts or en.ts, or with .tsx. */
export function languageOf(path: string): Language | undefined {
  return /^src\/.*\/(kk|ru|en)\.tsx?$/.exec(path)?.[1] as Language | undefined;
}

/** Whoever speaks one language speaks all three, with the same keys and no empty text. */
export function localesAgree(project: Project): Report {
  const folders = new Set(project.files.filter(languageOf).map((path) => posix.dirname(path)));
  return { findings: [...folders].flatMap((folder) => disagreements(project, folder)) };
}

function disagreements(project: Project, folder: string): Finding[] {
  const files = languages.map((language) =>
    [`${folder}/${language}.ts`, `${folder}/${language}.tsx`].find(project.has),
  );
  const missing = languages.filter((_, at) => !files[at]);
  if (missing.length > 0)
    return missing.map((language) => ({ file: `${folder}/${language}.ts`, line: 1, text: 'is missing' }));
  const [kk, ru, en] = files.map((path) => sourceOf(project, path ?? '')) as [Source, Source, Source];
  return [...emptyTexts(kk), ...emptyTexts(ru), ...emptyTexts(en), ...differentKeys(kk, ru), ...differentKeys(kk, en)];
}

function emptyTexts(source: Source): Finding[] {
  return entriesOf(source)
    .filter((entry) => entry.literal?.trim() === '')
    .map((entry) => ({ file: source.path, line: entry.line, text: `${entry.path} is empty` }));
}

function differentKeys(kk: Source, other: Source): Finding[] {
  const source = entriesOf(kk);
  const translated = entriesOf(other);
  const without = (entries: readonly Entry[], path: string): boolean => !entries.some((entry) => entry.path === path);
  return [
    ...source
      .filter((entry) => without(translated, entry.path))
      .map((entry) => ({ file: other.path, line: 1, text: `${entry.path} is missing (kk.ts:${entry.line})` })),
    ...translated
      .filter((entry) => without(source, entry.path))
      .map((entry) => ({ file: other.path, line: entry.line, text: `${entry.path} is not in kk.ts` })),
  ];
}
