/**
 * `npm run voices`: makes a sound for every fixed text of the kiosk and every piece of numbers and names in src/design/voices,
 * and takes away those whose text is gone. Wants Debian's espeak-ng, sox and opus-tools; a court needs none of them.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { allPieces, type VoiceManifest, voiceName, voicesFolder } from '#design';
import { LANGS, type Lang } from '#platform/i18n';
import { kioskTexts } from './voices/kiosk-texts.ts';
import { makeVoice, synthesiser } from './voices/make-voice.ts';

const LIMIT_BYTES = 3_000_000;

for (const program of ['espeak-ng', 'sox', 'opusenc']) {
  if (spawnSync(program, ['--version']).error) {
    process.stderr.write(`needs ${program}: apt-get install espeak-ng sox opus-tools\n`);
    process.exit(1);
  }
}

const texts = {} as Record<Lang, Record<string, string>>;
let bytes = 0;
for (const lang of LANGS) {
  const folder = fileURLToPath(new URL(`${lang}/`, voicesFolder));
  mkdirSync(folder, { recursive: true });
  const wanted = new Set([...(await kioskTexts(lang)), ...allPieces(lang)]);
  texts[lang] = Object.fromEntries(
    [...wanted].map((text) => [voiceName(lang, text), text] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  const made = new Set(readdirSync(folder));
  for (const [name, text] of Object.entries(texts[lang])) {
    if (!made.delete(`${name}.ogg`)) makeVoice(lang, text, `${folder}${name}.ogg`);
    bytes += statSync(`${folder}${name}.ogg`).size;
  }
  for (const gone of made) rmSync(`${folder}${gone}`);
}
const manifest: VoiceManifest = { engine: synthesiser(), texts };
writeFileSync(new URL('manifest.json', voicesFolder), `${JSON.stringify(manifest, null, 2)}\n`);
const counts = LANGS.map((lang) => `${lang} ${Object.keys(texts[lang]).length}`).join(', ');
process.stdout.write(`voices: ${counts}; ${(bytes / 1e6).toFixed(2)} MB of ${LIMIT_BYTES / 1e6} MB\n`);
if (bytes > LIMIT_BYTES) process.exitCode = 1;
