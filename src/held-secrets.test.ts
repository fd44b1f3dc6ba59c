import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';

const faces = join(import.meta.dirname, 'faces');
const always = ['password', 'current', 'pin', 'secret', 'signature'];

/** A page says which of its fields are kept nowhere; a form that comes after the session has ended loses only those. */
describe('the secrets of forms', () => {
  const files = globSync('**/*.tsx', { cwd: faces }).filter((file) => !file.includes('.test.'));
  const read = (file: string) => readFileSync(join(faces, file), 'utf8');
  const folder = (file: string) =>
    files
      .filter((other) => dirname(other) === dirname(file))
      .map(read)
      .join('\n');

  it('are named by the page of every password and one-time code', () => {
    const found: string[] = [];
    for (const file of files) {
      for (const [, tag = ''] of read(file).matchAll(/<((?:PasswordInput|Input)\b[^<]*?)\/>/gs)) {
        if (!tag.startsWith('PasswordInput') && !tag.includes('one-time-code')) continue;
        const [, name = ''] = /name="([^"]+)"/.exec(tag) ?? [];
        found.push(name);
        const isNamed = always.includes(name) || new RegExp(`secrets: \\[[^\\]]*'${name}'`).test(folder(file));
        assert.ok(isNamed, `${file}: ${name} is a secret that its page does not name`);
      }
    }
    assert.ok(found.includes('code') && found.includes('password'), found.join());
  });
});
