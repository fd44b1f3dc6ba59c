import { fileURLToPath } from 'node:url';
import { publishedTrust, sealOfCourt } from '#modules/signatures';
import type { Platform } from '#platform';
import type { Lang } from '#platform/i18n';
import { recordingTexts } from '../locales/index.ts';
import { type OfflineTexts, offlineTexts } from '../locales/offline/index.ts';
import { OFFLINE_STYLE } from '../web/offline-style.ts';

const source = fileURLToPath(new URL('../web/islands/offline-player.ts', import.meta.url));
const root = fileURLToPath(new URL('../../../..', import.meta.url));

let program: Promise<string> | undefined;

/**
 * The page that stands in a copy and on the court's site: opened from the disk, it is given the copy, verifies it by the
 * seal and the roots of this court, which are built in, and plays it. No network is asked.
 */
export async function offlinePage(platform: Platform, lang: Lang): Promise<string> {
  program ??= build();
  const seal = await sealOfCourt(platform);
  const { anchors, certificates } = await publishedTrust(platform);
  const trust = { anchors, certificates, seals: [Buffer.from(seal).toString('base64')] };
  const texts = offlineTexts(lang);
  const builtIn = JSON.stringify({ texts, markKinds: recordingTexts(lang).markKinds, trust });
  return `<!DOCTYPE html>
<html lang="${lang}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(texts.title)}</title>
<style>${OFFLINE_STYLE}</style>
${bodyOf(texts)}
<script type="application/json" id="built-in">${builtIn.replaceAll('<', '\\u003c')}</script>
<script type="module">${(await program).replaceAll('</script', '<\\/script')}</script>
</html>
`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function bodyOf(texts: OfflineTexts): string {
  const say = (name: keyof OfflineTexts): string => escaped(String(texts[name]));
  return `<main>
<h1>${say('title')}</h1>
<p>${say('lead')}</p>
<p><label for="copy">${say('choose')}</label><input id="copy" type="file" accept=".zip"></p>
<p id="verdict" role="status"></p>
<section id="player" hidden>
<div id="views"></div>
<p><button id="toggle" type="button">${say('play')}</button> <output id="time"></output></p>
<input id="position" type="range" min="0" step="0.1" value="0" aria-label="${say('position')}">
<h2>${say('marks')}</h2>
<ol id="marks"></ol>
</section>
<section id="checked" hidden>
<h2>${say('found')}</h2>
<ul id="said"></ul>
<div id="unproved">
<h2>${say('openTitle')}</h2>
<ul id="open"></ul>
</div>
</section>
<section>
<h2>${say('believed')}</h2>
<p>${say('believedText')}</p>
<dl id="believed"></dl>
<p><label for="paste">${say('paste')}</label><input id="paste" autocomplete="off" spellcheck="false"></p>
<p id="compared" role="status"></p>
</section>
</main>`;
}

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
