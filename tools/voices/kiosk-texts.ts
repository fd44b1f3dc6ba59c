import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fixedParts } from '#design';
import { caseTexts } from '#modules/cases';
import { filingTexts } from '#modules/filing';
import type { Lang } from '#platform/i18n';

const kiosk = join(import.meta.dirname, '..', '..', 'src', 'faces', 'kiosk');

/**
 * Every fixed text that the kiosk shows in a language: its catalogues, of a text with variables the words around them,
 * the stages of a case, and where a filing stands.
 */
export async function kioskTexts(lang: Lang): Promise<readonly string[]> {
  const files = readdirSync(kiosk, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith(`/${lang}.ts`),
  );
  const catalogues = await Promise.all(
    files.sort().map(async (file) => ((await import(join(kiosk, file))) as Record<string, unknown>)[lang]),
  );
  const { kinds, turns } = filingTexts(lang).talon;
  return [...catalogues, caseTexts(lang).stages, kinds, turns].flatMap(textsIn);
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'function') return fixedParts(value as (variables: object) => string);
  if (typeof value === 'string') return /\p{L}/u.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
