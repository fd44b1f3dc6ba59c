import { fileURLToPath } from 'node:url';
import type { Lang } from '#platform/i18n';
import { recordingTexts } from '../locales/index.ts';

const source = fileURLToPath(new URL('../web/islands/offline-player.ts', import.meta.url));
const root = fileURLToPath(new URL('../../../..', import.meta.url));

let program: Promise<string> | undefined;

/** The page that stands in a copy: opened from the disk, it is given the copy, verifies it and plays it. No network is asked. */
export async function offlinePage(lang: Lang): Promise<string> {
  program ??= build();
  const { offline: words, markKinds } = recordingTexts(lang);
  const escaped = (text: string): string =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  return `<!DOCTYPE html>
<html lang="${lang}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(words.title)}</title>
<style>${STYLE}</style>
<h1>${escaped(words.title)}</h1>
<p><label for="copy">${escaped(words.choose)}</label> <input id="copy" type="file" accept=".zip"></p>
<ul id="said" role="status"></ul>
<p>${escaped(words.proves)}</p>
<div id="words" hidden data-whole="${escaped(words.whole)}" data-altered="${escaped(words.altered)}" data-kinds="${escaped(JSON.stringify(markKinds))}"></div>
<section id="player" hidden>
<div id="views"></div>
<p><button id="toggle" type="button">${escaped(words.play)}</button> <output id="time"></output></p>
<input id="position" type="range" min="0" step="0.1" value="0" aria-label="${escaped(words.position)}">
<h2>${escaped(words.marks)}</h2>
<ol id="marks"></ol>
</section>
<script type="module">${(await program).replaceAll('</script', '<\\/script')}</script>
</html>
`;
}

const STYLE = `body{max-width:60rem;margin:1rem auto;padding:0 1rem;font:1.125rem/1.5 sans-serif}
#views{display:grid;gap:.25rem;grid-template-columns:repeat(auto-fit,minmax(min(18rem,100%),1fr))}
video,#position{width:100%}button{min-height:2.75rem;padding:0 1rem;font:inherit}
#marks button{padding:.25rem .5rem;border:0;background:none;color:#005a6b;text-align:start;text-decoration:underline}`;

async function build(): Promise<string> {
  // Loaded late: the bundler is large and most processes never make a copy.
  const { rolldown } = await import('rolldown');
  const made = await rolldown({
    ...{
      input: source,
      cwd: root,
      platform: 'browser',
      logLevel: 'silent',
      treeshake: { moduleSideEffects: 'no-external' },
    },
  });
  try {
    const { output } = await made.generate({ format: 'esm', codeSplitting: false, minify: true });
    return output[0].code;
  } finally {
    await made.close();
  }
}
