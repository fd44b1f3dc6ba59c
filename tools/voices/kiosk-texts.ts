import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Lang } from '#platform/i18n';

const kiosk = join(import.meta.dirname, '..', '..', 'src', 'faces', 'kiosk');

/** Every fixed text that the kiosk shows in a language: all of its catalogues but those with variables in them. */
export async function kioskTexts(lang: Lang): Promise<readonly string[]> {
  const files = readdirSync(kiosk, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith(`/${lang}.ts`),
  );
  const catalogues = await Promise.all(
    files.sort().map(async (file) => ((await import(join(kiosk, file))) as Record<string, unknown>)[lang]),
  );
  return catalogues.flatMap(textsIn);
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return /\p{L}/u.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
