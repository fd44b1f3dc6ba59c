import { offlinePage } from '#modules/recording';
import { content, type RootFile } from '#platform/http';
import { LANGS, type Lang } from '#platform/i18n';

export const playerPath = (lang: Lang): string => `/verify/ashyq-player-${lang}.html`;

/**
 * The page that stands in every copy of a recording, from the court's own site: whoever doubts the one in a copy opens the copy
 * with this one. It is saved and opened from the disk, for a page of the site may hold no script within.
 */
export const playerFiles: readonly RootFile[] = LANGS.map((lang) => ({
  path: playerPath(lang),
  get: async (platform) =>
    content('text/html; charset=utf-8', await offlinePage(platform, lang), { fileName: `ashyq-player-${lang}.html` }),
}));
