import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { LANGS } from '#platform/i18n';
import { allPieces } from './spoken.ts';
import { voiceFile, voiceManifest, voiceName, voicesFolder, voicesOf } from './voices.ts';

const MOST_BYTES = 3_000_000;

describe('the voices', () => {
  for (const lang of LANGS) {
    it(`of ${lang} are Opus files of texts that the manifest names, and no others`, () => {
      const texts = voiceManifest().texts[lang];
      const files = readdirSync(new URL(`${lang}/`, voicesFolder)).sort();
      assert.deepEqual(
        files,
        Object.keys(texts)
          .map((name) => `${name}.ogg`)
          .sort(),
      );
      for (const [name, text] of Object.entries(texts)) assert.equal(voiceName(lang, text), name, text);
    });

    it(`of ${lang} read every number and letter`, () => {
      assert.equal(voicesOf(lang, [...allPieces(lang)])?.length, allPieces(lang).size);
    });

    it(`of ${lang} say in the file that a machine speaks`, () => {
      for (const name of Object.keys(voiceManifest().texts[lang])) {
        const file = voiceFile(lang, name) ?? Buffer.alloc(0);
        assert.equal(file.subarray(0, 4).toString('latin1'), 'OggS');
        assert.ok(file.subarray(0, 600).includes('machine voice'), name);
      }
    });
  }

  it('are small enough to be committed', () => {
    const sizes = LANGS.flatMap((lang) =>
      Object.keys(voiceManifest().texts[lang]).map(
        (name) => readFileSync(new URL(`${lang}/${name}.ogg`, voicesFolder)).length,
      ),
    );
    assert.ok(sizes.reduce((sum, size) => sum + size, 0) <= MOST_BYTES);
  });

  it('are not offered for a text without one', () => {
    assert.equal(voicesOf('kk', ['бір', 'Мұндай мәтін жоқ']), undefined);
    assert.equal(voicesOf('kk', []), undefined);
  });

  it('are the same for a text with other spaces', () => {
    assert.equal(voiceName('ru', ' Сот\u00ad  актілері '), voiceName('ru', 'Сот актілері'));
  });

  it('are read from the disk only by a name of the manifest', () => {
    for (const name of ['', '../manifest', 'constructor', '0000000000000000']) {
      assert.equal(voiceFile('kk', name), undefined, name);
    }
  });
});
