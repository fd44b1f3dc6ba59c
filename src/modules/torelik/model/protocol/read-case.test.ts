import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { UnreadableXml } from '#modules/egov';
import { exportXml, inventCase, inventPaper } from '../../testing/index.ts';
import { MOST_EXPORT_BYTES, readExportFile } from './read-export-file.ts';

const read = (xml: string) => readExportFile(Buffer.from(xml));
const paper = inventPaper('d1', { filedBy: 'p1' });
const hearing = {
  ...{ key: 'h1', startsAt: '2026-10-20T10:00:00+05:00', minutes: 30, room: '304', purpose: 'preparation' },
  state: 'held' as const,
  ...{ beganAt: '2026-10-20T10:03:00+05:00', endedAt: '2026-10-20T10:25:00+05:00' },
};
const whole = inventCase({ documents: [paper.card], hearings: [hearing], previousNumber: '7517-25-00-2/9' });
const xml = exportXml(whole);

describe('an export file of the national system', () => {
  it('is read with everything that the case has', () => {
    const found = read(xml);
    assert.deepEqual([found.number, found.courtCode, found.kind], ['7517-26-00-2/501', '7517', '2']);
    assert.equal(found.previousNumber, '7517-25-00-2/9');
    assert.deepEqual([found.documents[0]?.sha256, found.documents[0]?.filedBy], [paper.card.sha256, 'p1']);
    assert.equal(found.hearings[0]?.endedAt?.toString(), '2026-10-20T05:25:00Z');
    assert.equal(found.stages[1]?.ground, 'CPC RK art. 150');
    assert.equal(found.parties[0]?.name.kind === 'person' && found.parties[0].name.patronymic, 'Нұрланқызы');
  });

  it('brings a number in any spelling to the one spelling', () => {
    assert.equal(read(xml.replace('7517-26-00-2/501', '7517–26–00–2 / 501')).number, '7517-26-00-2/501');
  });

  const wrong: readonly [string, string][] = [
    ['another root', xml.replaceAll('caseExport', 'export')],
    ['another version', xml.replace('<protocol>1<', '<protocol>2<')],
    ['no case', xml.replaceAll('courtCase', 'case')],
    ['half a file', xml.slice(0, -40)],
    ['a document type', xml.replace('<caseExport>', '<!DOCTYPE x><caseExport>')],
    ['a wrong number', xml.replace('7517-26-00-2/501', '7517/501')],
    ['a language of no proceedings', xml.replace('<language>kk</language>', '<language>en</language>')],
    ['a day that is none', xml.replace('2026-10-01<', '2026-02-30<')],
    ['a time without its offset', xml.replace('2026-10-20T10:00:00+05:00', '2026-10-20T10:00:00')],
    ['an IIN of eleven digits', xml.replace('950214600022', '95021460002')],
    ['one key twice', xml.replace('<key>p2</key>', '<key>p1</key>')],
    ['a hash that is none', xml.replace(paper.card.sha256, 'ABC')],
    ['a document without bytes', xml.replace(`<sizeBytes>${paper.card.sizeBytes}<`, '<sizeBytes>0<')],
    ['a document of 21 MB', xml.replace(`<sizeBytes>${paper.card.sizeBytes}<`, '<sizeBytes>22020096<')],
    ['a name that turns the direction of text', xml.replace('d1.pdf', 'd1\u202Efdp.exe')],
    ['a hearing that was held and never began', xml.replace(/<beganAt>[^<]*<\/beganAt>/, '')],
    ['a hearing that is over without an end', xml.replace(/<endedAt>2026-10-20[^<]*<\/endedAt>/, '')],
    ['a party that is nobody', xml.replace(/<person>.*?<\/person>/, '')],
    ['a strange element in a list', xml.replace('<parties>', '<parties><witness/>')],
    ['a media type that is none', xml.replace('application/pdf', 'application pdf; x')],
  ];
  for (const [name, text] of wrong) {
    it(`is refused with ${name}`, () => {
      assert.notEqual(text, xml);
      assert.throws(() => read(text), UnreadableXml);
    });
  }

  it('is refused when it is not UTF-8 or too large', () => {
    assert.throws(() => readExportFile(Buffer.from([0x3c, 0xff, 0xfe])), UnreadableXml);
    assert.throws(() => readExportFile(Buffer.alloc(MOST_EXPORT_BYTES + 1, ' ')), UnreadableXml);
  });
});
