import { SETTINGS, type Setting } from '#platform/config';
import { withSection } from './section.ts';

const SECTION = 'settings';

/** The page of operators with the table of all settings; nothing when the page has no place for it. */
export function withSettings(
  document: string,
  settings: Readonly<Record<string, Setting>> = SETTINGS,
): string | undefined {
  const rows = Object.entries(settings).map(
    ([name, { fallback, wanted, purpose }]) => `| \`${name}\` | ${wanted} | ${fallback} | ${purpose} |`,
  );
  const head = ['| Setting | Value | Not set | What for |', '|---|---|---|---|'];
  return withSection(document, SECTION, [...head, ...rows].join('\n'));
}
