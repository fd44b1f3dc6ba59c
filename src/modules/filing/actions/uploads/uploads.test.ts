import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, test } from 'node:test';
import type { Act } from '#platform/audit';
import { isHouseError } from '#platform/errors';
import { newId, type PersonId } from '#platform/ids';
import { testPlatform } from '#testing';
import { Inspector } from '../../queries/uploads/inspector.ts';
import { clamdAt, noScanner, virusScanner } from '../../queries/uploads/virus-scanner.ts';
import { type UploadId, uploadsOf } from '../../store/upload-store.ts';
import { hasClamd, startClamd } from '../../testing/clamd.ts';
import { inventDocx, inventPdf } from '../../testing/invented-files.ts';
import { proveFile } from './prove-file.ts';
import {
  abandonUpload,
  beginUpload,
  forgetOldUploads,
  getUpload,
  PIECE_BYTES,
  proveUpload,
  receivePiece,
} from './resume-upload.ts';

const platform = await testPlatform();
platform.ports.plug(virusScanner, noScanner);
const act: Act = { actor: { kind: 'system', name: 'test' }, action: 'filing.test' };
const personId = newId<PersonId>();
const refused = (code: string) => (thrown: unknown) => isHouseError(thrown, code);
const blobs = async (): Promise<number> => (await Array.fromAsync(platform.blobs.list())).length;

/** A PDF of so many bytes: a comment makes it long. */
const pdfOf = (sizeBytes: number): Buffer => {
  const pdf = inventPdf();
  const filler = Buffer.alloc(sizeBytes - pdf.length, 0x20);
  filler[0] = 0x0a;
  return Buffer.concat([pdf.subarray(0, 9), filler, pdf.subarray(9)]);
};

test('a proved file lies in the blobs under its hash', async () => {
  const bytes = inventPdf();
  const proved = await proveFile(platform, { fileName: 'Талап.pdf', bytes });
  assert.equal(proved.mediaType, 'application/pdf');
  assert.equal(proved.pages, 1);
  assert.equal(proved.scan, 'absent');
  assert.ok(await platform.blobs.has(proved.sha256));
});

test('a file that is refused is not stored', async () => {
  const before = await blobs();
  const prove = (fileName: string, bytes: Buffer) => proveFile(platform, { fileName, bytes });
  await assert.rejects(prove('a.pdf', Buffer.alloc(0)), refused('FILING_FILE_EMPTY'));
  await assert.rejects(prove('a.pdf', inventPdf({ trailer: '/Encrypt 8 0 R' })), refused('FILING_FILE_ENCRYPTED'));
  await assert.rejects(prove('a.docx', inventPdf()), refused('FILING_FILE_NOT_ITS_NAME'));
  await assert.rejects(prove('a\u0000.pdf', inventPdf()), refused('FILING_FILE_NAME_HAS_CONTROLS'));
  assert.equal(await blobs(), before);
});

test('20 MB are taken, one byte more is not', async () => {
  const most = 20 * 1024 * 1024;
  assert.equal((await proveFile(platform, { fileName: 'a.pdf', bytes: pdfOf(most) })).sizeBytes, most);
  const over = proveFile(platform, { fileName: 'a.pdf', bytes: pdfOf(most + 1) });
  await assert.rejects(over, (thrown) => isHouseError(thrown, 'FILING_FILE_TOO_LARGE') && /21/.test(thrown.say('en')));
});

const needsClamd = { skip: hasClamd() ? false : 'needs: clamd (Debian package clamav-daemon)' };

test('an infected PDF is refused by the real clamd, and not stored', needsClamd, async () => {
  const infected = inventPdf({ objects: ['7 0 obj\n(infected)\nendobj'] });
  const clamd = await startClamd([infected]);
  after(() => clamd.stop());
  platform.ports.plug(virusScanner, clamdAt(clamd.url));
  try {
    const before = await blobs();
    await assert.rejects(proveFile(platform, { fileName: 'a.pdf', bytes: infected }), refused('FILING_FILE_INFECTED'));
    assert.equal(await blobs(), before);
    assert.equal((await proveFile(platform, { fileName: 'a.pdf', bytes: inventPdf() })).scan, 'clean');
  } finally {
    platform.ports.plug(virusScanner, noScanner);
  }
});

test('an inspection that takes too long is ended, and the next file is looked at', async () => {
  const inspector = new Inspector({ longestMs: 1, threads: 1 });
  assert.deepEqual(await inspector.inspect(inventPdf(), 'pdf'), { ok: false, code: 'FILING_FILE_TOO_COMPLEX' });
  const patient = new Inspector({ threads: 1 });
  const verdicts = await Promise.all([patient.inspect(inventPdf(), 'pdf'), patient.inspect(inventDocx(), 'docx')]);
  assert.ok(verdicts.every(({ ok }) => ok));
});

const begin = async (sizeBytes: number, fileName = 'Талап.pdf') => {
  const asked = { personId, draftId: newId<never>(), kind: 'evidence', title: '', fileName, sizeBytes };
  return (await beginUpload(platform, act, asked)).id;
};

test('the same file chosen again after a reload of the page goes on where it was, and no other', async () => {
  const bytes = pdfOf(2_000);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const asked = { personId, draftId: newId<never>(), kind: 'evidence', title: '', sizeBytes: bytes.length, sha256 };
  const first = await beginUpload(platform, act, { ...asked, fileName: 'a.pdf' });
  await receivePiece(platform, act, { id: first.id, personId, offset: 0, bytes: bytes.subarray(0, 1_500) });
  const again = await beginUpload(platform, act, { ...asked, fileName: 'b.pdf', kind: 'other' });
  assert.deepEqual(again, { id: first.id, receivedBytes: 1_500 });
  const { fileName, kind } = await getUpload(platform, first.id, personId);
  assert.deepEqual([fileName, kind], ['b.pdf', 'other']);
  for (const other of [{ sha256: '0'.repeat(64) }, { draftId: newId<never>() }, { personId: newId<PersonId>() }]) {
    const begun = await beginUpload(platform, act, { ...asked, fileName: 'a.pdf', ...other });
    assert.deepEqual([begun.receivedBytes, begun.id === first.id], [0, false]);
  }
  await receivePiece(platform, act, { id: first.id, personId, offset: 1_500, bytes: bytes.subarray(1_500) });
  assert.equal((await proveUpload(platform, act, await getUpload(platform, first.id, personId))).sha256, sha256);
});

test('a file that was changed between two pieces is refused, and one that nobody wants is forgotten', async () => {
  const bytes = inventPdf();
  const asked = { personId, draftId: newId<never>(), kind: 'evidence', title: '', fileName: 'a.pdf' };
  const told = { ...asked, sizeBytes: bytes.length, sha256: 'a'.repeat(64) };
  const { id } = await beginUpload(platform, act, told);
  await receivePiece(platform, act, { id, personId, offset: 0, bytes });
  const upload = await getUpload(platform, id, personId);
  await assert.rejects(proveUpload(platform, act, upload), refused('FILING_UPLOAD_CHANGED'));
  await assert.rejects(getUpload(platform, id, personId), refused('FILING_UPLOAD_NOT_FOUND'));
  const next = await beginUpload(platform, act, told);
  await assert.rejects(abandonUpload(platform, act, next.id, newId<PersonId>()), refused('FILING_UPLOAD_NOT_FOUND'));
  await abandonUpload(platform, act, next.id, personId);
  assert.deepEqual(await uploadsOf(platform.reads, asked.draftId), []);
});

test('an upload goes on where it was broken off', async () => {
  const bytes = pdfOf(PIECE_BYTES + 500);
  const id = await begin(bytes.length);
  const send = (offset: number, end: number) =>
    receivePiece(platform, act, { id, personId, offset, bytes: bytes.subarray(offset, end) });
  assert.equal(await send(0, 1_000), 1_000);
  assert.equal((await getUpload(platform, id, personId)).receivedBytes, 1_000);
  await assert.rejects(send(0, 1_000), refused('FILING_UPLOAD_OFFSET'));
  await assert.rejects(send(2_000, 3_000), refused('FILING_UPLOAD_OFFSET'));
  await assert.rejects(
    proveUpload(platform, act, await getUpload(platform, id, personId)),
    refused('FILING_UPLOAD_OFFSET'),
  );
  assert.equal(await send(1_000, PIECE_BYTES), PIECE_BYTES);
  assert.equal(await send(PIECE_BYTES, bytes.length), bytes.length);
  const proved = await proveUpload(platform, act, await getUpload(platform, id, personId));
  assert.equal(proved.sizeBytes, bytes.length);
  assert.ok(await platform.blobs.verify(proved.sha256));
  await assert.rejects(getUpload(platform, id, personId), refused('FILING_UPLOAD_NOT_FOUND'));
});

test('two tabs that send the same piece at once add it once', async () => {
  const bytes = inventPdf();
  const id = await begin(bytes.length);
  const piece = { id, personId, offset: 0, bytes };
  const sent = await Promise.allSettled([receivePiece(platform, act, piece), receivePiece(platform, act, piece)]);
  assert.deepEqual(sent.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
  assert.ok((await proveUpload(platform, act, await getUpload(platform, id, personId))).sha256);
});

test('a piece beyond the told size and one beyond a megabyte are refused', async () => {
  const id = await begin(10);
  const send = (length: number) =>
    receivePiece(platform, act, { id, personId, offset: 0, bytes: Buffer.alloc(length) });
  await assert.rejects(send(11), refused('FILING_UPLOAD_OFFSET'));
  const large = await begin(PIECE_BYTES * 2);
  const piece = { id: large, personId, offset: 0, bytes: Buffer.alloc(PIECE_BYTES + 1) };
  await assert.rejects(receivePiece(platform, act, piece), refused('FILING_UPLOAD_OFFSET'));
});

test('an upload is refused before its first byte when its name or size is', async () => {
  await assert.rejects(begin(0), refused('FILING_FILE_EMPTY'));
  await assert.rejects(begin(21 * 1024 * 1024), refused('FILING_FILE_TOO_LARGE'));
  await assert.rejects(begin(10, 'a.exe'), refused('FILING_FILE_KIND'));
});

test('nobody reads or goes on with the upload of another', async () => {
  const id = await begin(10);
  const stranger = newId<PersonId>();
  await assert.rejects(getUpload(platform, id, stranger), refused('FILING_UPLOAD_NOT_FOUND'));
  const piece = { id, personId: stranger, offset: 0, bytes: Buffer.alloc(1) };
  await assert.rejects(receivePiece(platform, act, piece), refused('FILING_UPLOAD_NOT_FOUND'));
  await assert.rejects(getUpload(platform, newId<UploadId>(), personId), refused('FILING_UPLOAD_NOT_FOUND'));
});

test('pieces stay while the scanner is away, and go when the file is refused', async () => {
  const bytes = inventPdf();
  const id = await begin(bytes.length);
  await receivePiece(platform, act, { id, personId, offset: 0, bytes });
  platform.ports.plug(virusScanner, clamdAt(new URL('unix:///nowhere/clamd.ctl')));
  const upload = await getUpload(platform, id, personId);
  await assert.rejects(proveUpload(platform, act, upload), refused('FILING_SCANNER_AWAY'));
  platform.ports.plug(virusScanner, noScanner);
  assert.ok((await proveUpload(platform, act, upload)).sha256);
  const script = inventPdf({ catalogue: '/JS(x)' });
  const bad = await begin(script.length);
  await receivePiece(platform, act, { id: bad, personId, offset: 0, bytes: script });
  const isScript = refused('FILING_FILE_HAS_SCRIPT');
  await assert.rejects(proveUpload(platform, act, await getUpload(platform, bad, personId)), isScript);
  await assert.rejects(getUpload(platform, bad, personId), refused('FILING_UPLOAD_NOT_FOUND'));
});

test('uploads of a day ago are forgotten, and one person has twenty at most', async () => {
  platform.clock.advance({ hours: 25 });
  assert.ok((await forgetOldUploads(platform)) > 0);
  for (let index = 0; index < 20; index += 1) await begin(10);
  await assert.rejects(begin(10), refused('FILING_UPLOADS_TOO_MANY'));
});
