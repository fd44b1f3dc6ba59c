import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { noScanner, uploadErrors, virusScanner } from '#modules/filing';
import {
  hasClamd,
  inventDoc,
  inventDocx,
  inventOle,
  inventPdf,
  type RunningClamd,
  startClamd,
} from '#modules/filing/testing';
import { LANGS } from '#platform/i18n';
import { type FilingPages, filingPages } from '../testing/filing-pages.ts';

const megabytes = (count: number): Buffer => Buffer.alloc(count * 1024 * 1024);

/** What a person may choose by mistake or by malice; each has its own sentence. */
const bad: readonly (readonly [
  what: string,
  name: string,
  bytes: () => Buffer,
  code: Parameters<typeof uploadErrors>[0],
])[] = [
  ['macros', 'есеп.docx', () => inventDocx([{ name: 'word/vbaProject.bin', content: 'x' }]), 'FILING_FILE_HAS_MACROS'],
  ['old macros', 'есеп.doc', () => inventDoc({ VBA: Buffer.alloc(1) }), 'FILING_FILE_HAS_MACROS'],
  ['a PDF with a script', 'шарт.pdf', () => inventPdf({ catalogue: '/JS(x)' }), 'FILING_FILE_HAS_SCRIPT'],
  [
    'a PDF with files inside',
    'шарт.pdf',
    () => inventPdf({ catalogue: '/Names<</EmbeddedFiles 5 0 R>>' }),
    'FILING_FILE_HAS_ATTACHMENTS',
  ],
  [
    'a PDF that starts a program',
    'шарт.pdf',
    () => inventPdf({ objects: ['7 0 obj\n<</S/Launch/F(cmd.exe)>>\nendobj'] }),
    'FILING_FILE_LAUNCHES',
  ],
  ['an encrypted PDF', 'шарт.pdf', () => inventPdf({ trailer: '/Encrypt 8 0 R' }), 'FILING_FILE_ENCRYPTED'],
  [
    'an encrypted document',
    'хат.docx',
    () => inventOle({ EncryptedPackage: Buffer.alloc(8), EncryptionInfo: Buffer.alloc(8) }),
    'FILING_FILE_ENCRYPTED',
  ],
  ['an encrypted old document', 'хат.doc', () => inventDoc({}, true), 'FILING_FILE_ENCRYPTED'],
  [
    'a zip bomb',
    'хат.docx',
    () => inventDocx([{ name: 'word/media/a.png', content: megabytes(65) }]),
    'FILING_FILE_ZIP_BOMB',
  ],
  [
    'an XML bomb',
    'хат.docx',
    () => inventDocx([{ name: 'word/styles.xml', content: '<!DOCTYPE l [<!ENTITY a "aaaa">]><l>&a;</l>' }]),
    'FILING_FILE_XML_BOMB',
  ],
  ['nothing', 'бос.pdf', () => Buffer.alloc(0), 'FILING_FILE_EMPTY'],
  ['21 MB', 'үлкен.pdf', () => megabytes(21), 'FILING_FILE_TOO_LARGE'],
  [
    'what its name does not say',
    'шарт.pdf',
    () => Buffer.from('MZ\u0090\u0000 an executable'),
    'FILING_FILE_NOT_ITS_NAME',
  ],
  ['a broken file', 'шарт.pdf', () => inventPdf().subarray(0, 200), 'FILING_FILE_BROKEN'],
  ['a kind that is not taken', 'бағдарлама.exe', () => Buffer.from('MZ'), 'FILING_FILE_KIND'],
  ['a name with a path', '../../etc/шарт.pdf', () => inventPdf(), 'FILING_FILE_NAME_HAS_PATH'],
  ['a name with a path of Windows', 'C:\\құжат\\шарт.pdf', () => inventPdf(), 'FILING_FILE_NAME_HAS_PATH'],
  ['a name that turns', 'шарт\u202efdp.exe.pdf', () => inventPdf(), 'FILING_FILE_NAME_TURNS'],
  ['a name with NUL', 'шарт\u0000.pdf', () => inventPdf(), 'FILING_FILE_NAME_HAS_CONTROLS'],
  ['a name without end', `${'а'.repeat(130)}.pdf`, () => inventPdf(), 'FILING_FILE_NAME_TOO_LONG'],
];

/** As messages tell it: without what was refused in it, and not longer than a line. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: NUL is what is refused
const shownName = (name: string): string => name.replace(/[\u0000\u202e]/g, '').replace(/^(.{60}).+$/, '$1…');

const needsClamd = { skip: hasClamd() ? false : 'needs: clamd (Debian package clamav-daemon)' };
const infected = inventPdf({ objects: ['7 0 obj\n(infected)\nendobj'] });
let clamd: RunningClamd | undefined;
after(async () => {
  await clamd?.stop();
});

describe('a file that is not taken', () => {
  let pages: FilingPages;
  before(async () => {
    pages = await filingPages();
  });

  /** What was there before stays: the file of before, the choice in the form, every answer. */
  const losesNothing = async (here: string, seen: Awaited<ReturnType<FilingPages['send']>>) => {
    assert.ok(seen.text.includes('Келісімшарт'), 'the file of before is gone');
    assert.equal(seen.document.querySelector('#kind option[selected]')?.getAttribute('value'), 'other');
    const browser = await pages.browserOf();
    await browser.visit(here.replace('/documents', '/check'));
    for (const typed of ['Ахметов', 'Келісімшарт']) assert.ok(browser.page.text.includes(typed), typed);
  };

  const errorsIn = (seen: Awaited<ReturnType<FilingPages['send']>>): readonly (string | null)[] => {
    const links = [...seen.document.querySelectorAll('.govuk-error-summary__list a')];
    assert.deepEqual(
      links.map((link) => link.getAttribute('href')),
      ['#file'],
    );
    assert.ok(seen.document.querySelector('#file'));
    return links.map(({ textContent }) => textContent);
  };

  /** The same file in the pieces of the page's script. */
  const inPieces = async (here: string, name: string, bytes: Buffer): Promise<{ readonly text?: string }> => {
    const uploads = here.replace('/documents', '/uploads');
    const asked = { name, size: String(bytes.length), kind: 'other' };
    const begun = JSON.parse((await (await pages.serve()).post(uploads, asked, pages.cookie)).body);
    if (begun.code) return begun;
    const { body } = await pages.send(`${uploads}/${begun.id}`, { offset: '0' }, 'piece', bytes, 'piece');
    return JSON.parse(body);
  };

  for (const lang of LANGS) {
    it(`is told of in its own words, by form and by script, and nothing is lost in ${lang}`, async () => {
      const here = `${await pages.draft(lang)}/documents`;
      const attach = { action: 'attach', kind: 'other' };
      await pages.send(here, attach, 'Келісімшарт.pdf', inventPdf());
      const told = new Map<string, string>();
      for (const [what, name, bytes, code] of bad) {
        const limit = code === 'FILING_FILE_NAME_TOO_LONG' ? 120 : 20;
        const error = uploadErrors(code, { name: shownName(name), megabytes: 21, limit }).say(lang);
        const seen = await pages.send(here, attach, name, bytes());
        assert.equal(seen.status, 422, what);
        const said = code === 'FILING_FILE_TOO_LARGE' ? error.replace(/, 21 [^.]+/, '') : error;
        assert.deepEqual(errorsIn(seen), [said], what);
        told.set(code, said.replace(shownName(name), ''));
        await losesNothing(here, seen);
        assert.equal((await inPieces(here, name, bytes())).text, error, `${what}, in pieces`);
      }
      assert.equal(new Set(told.values()).size, told.size, 'no two faults share a sentence');
    });

    it(`with a virus is told of by the scanner’s word in ${lang}`, needsClamd, async () => {
      clamd ??= await startClamd([infected]);
      pages.house.platform.ports.plug(virusScanner, clamd.scanner);
      const here = `${await pages.draft(lang)}/documents`;
      const attach = { action: 'attach', kind: 'other' };
      assert.equal((await pages.send(here, attach, 'Келісімшарт.pdf', inventPdf())).status, 303);
      const seen = await pages.send(here, attach, 'вирус.pdf', infected);
      assert.deepEqual(errorsIn(seen), [uploadErrors('FILING_FILE_INFECTED', { name: 'вирус.pdf' }).say(lang)]);
      await losesNothing(here, seen);
      pages.house.platform.ports.plug(virusScanner, noScanner);
    });
  }
});
