import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { isHouseError } from '#platform/errors';
import { openPrinter, type Paper } from './index.ts';

const printer = openPrinter({ isDemo: false });
after(() => printer.close());

const template = new URL('./testing/hostile.typ', import.meta.url);
const kazakh = 'Әділет, Ғалым, Қарар, Жаңа, Өтініш, Ұйғарым, Үкім, Һәм, Іс: әғқңөұүһі ₸ № «»';

function paper(name: string, more: Partial<Paper> = {}): Paper {
  const at = Temporal.Instant.from('2026-11-27T04:00:00Z');
  return { template, data: { title: 'Құжат', name }, lang: 'kk', title: 'Құжат', author: 'Сынақ', at, ...more };
}

const raw = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** Text as a reader copies it out; undefined where poppler is not installed. */
function textOf(bytes: Uint8Array): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'print-'));
  try {
    writeFileSync(join(folder, 'it.pdf'), bytes);
    execFileSync('pdftotext', ['-layout', join(folder, 'it.pdf'), join(folder, 'it.txt')]);
    return readFileSync(join(folder, 'it.txt'), 'utf8');
  } catch (absent) {
    if ((absent as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw absent;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('a paper is tagged PDF/A-2a with its language, and every Kazakh letter can be copied out of it', async (t) => {
  const bytes = await printer.print(paper(kazakh));
  const text = raw(bytes);
  assert.match(text, /pdfaid:part>2</);
  assert.match(text, /pdfaid:conformance>A</);
  assert.match(text, /\/Marked true/);
  assert.match(text, /\/Lang ?\(kk/);
  const read = textOf(bytes);
  if (read === undefined) return t.skip('needs: pdftotext');
  assert.match(read, /әғқңөұүһі ₸ № «»/);
});

test('a paper with an attachment for machines is PDF/A-3a and carries it', async () => {
  const attachment = { fileName: 'data.json', content: { number: '1' }, description: 'Деректер' };
  const text = raw(await printer.print(paper('А', { attachment })));
  assert.match(text, /pdfaid:part>3</);
  assert.match(text, /\/EmbeddedFile/);
  assert.match(text, /data\.json/);
});

test('the same paper gives the same bytes, another date other ones', async () => {
  const codes = { verify: { text: 'http://localhost:3000/kk/verify', label: 'QR' } };
  const first = await printer.print(paper(kazakh, { codes }));
  const other = openPrinter({ isDemo: false });
  const second = await other.print(paper(kazakh, { codes }));
  await other.close();
  assert.deepEqual(first, second);
  const later = await printer.print(paper(kazakh, { codes, at: Temporal.Instant.from('2026-11-28T04:00:00Z') }));
  assert.notDeepEqual(first, later);
});

test('code of the template language inside the data is printed as text and never run', async (t) => {
  const hostile =
    '#panic("x") #read("/main.ts") $x^2$ *bold* _it_ `raw` @ref <label> https://a.kz \\ // /* \\u{41} #import "x"';
  const read = textOf(await printer.print(paper(hostile, { title: '#panic()', author: '#read("/etc/passwd")' })));
  if (read === undefined) return t.skip('needs: pdftotext');
  const flat = read.replace(/\s+/g, ' ');
  for (const piece of ['#panic("x")', '#read("/main.ts")', '$x^2$', '*bold*', '`raw`', '@ref <label>', '\\u{41}'])
    assert.ok(flat.includes(piece), `${piece} is not in: ${flat}`);
});

test('a character that the typeface lacks is refused by name, and the next paper is printed', async () => {
  const refused = async (name: string, letter: string, code: string): Promise<void> => {
    await assert.rejects(printer.print(paper(name)), (thrown: unknown) => {
      assert.ok(isHouseError(thrown, 'PRINT_NO_GLYPH'), String(thrown));
      assert.deepEqual(thrown.params, { letter, code });
      return true;
    });
  };
  await refused('Қуаныш 😀', '😀', 'U+1F600');
  await refused('сот خ', 'خ', 'U+062E');
  await refused('нөл \u0000', '�', 'U+0000');
  await refused('аты \u202eфдп', '�', 'U+202E');
  assert.ok((await printer.print(paper('Бәрі жақсы'))).length > 1000);
});

test('a demo paper says that it is one', async (t) => {
  const demo = openPrinter({ isDemo: true });
  const read = textOf(await demo.print(paper('А')));
  await demo.close();
  if (read === undefined) return t.skip('needs: pdftotext');
  assert.match(read, /ДЕМО/);
});

test('a paper that takes too long is given up, and the next one is printed by a new thread', async () => {
  const hasty = openPrinter({ isDemo: false, longestMs: 2500 });
  const endless = new URL('./testing/endless.typ', import.meta.url);
  const slow = assert.rejects(hasty.print(paper('А', { template: endless })), { code: 'PRINT_TOOK_TOO_LONG' });
  await Promise.all([slow, hasty.print(paper('Б'))]);
  await hasty.close();
});

test('a full queue says so at once, and closing tells those who wait', async () => {
  const narrow = openPrinter({ isDemo: false, longestQueue: 1 });
  const first = assert.rejects(narrow.print(paper('А')), { code: 'PRINT_BUSY' });
  const second = assert.rejects(narrow.print(paper('Б')), { code: 'PRINT_BUSY' });
  await assert.rejects(narrow.print(paper('В')), { code: 'PRINT_BUSY' });
  await narrow.close();
  await Promise.all([first, second]);
});

test('too much text and a broken template have their own errors', async () => {
  await assert.rejects(printer.print(paper('А'.repeat(4_000_001))), { code: 'PRINT_TOO_LARGE' });
  await assert.rejects(printer.print(paper('А', { data: {} })), { code: 'PRINT_FAILED' });
});
