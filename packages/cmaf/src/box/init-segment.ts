import type { TrackFormat } from '../codec/format.ts';
import { BoxWriter } from './box-writer.ts';
import { writeSampleEntry } from './sample-entry.ts';

/** The one track of a file. */
const TRACK_ID = 1;
const IDENTITY = [0x1_0000, 0, 0, 0, 0x1_0000, 0, 0, 0, 0x4000_0000];

/** `ftyp` and `moov` of a CMAF track (ISO/IEC 23000-19 7.3.1): no sample in it, only how to decode those that follow. */
export function initSegment(format: TrackFormat): Uint8Array<ArrayBuffer> {
  const out = new BoxWriter();
  out.box('ftyp', () => {
    out.ascii('iso6');
    out.u32(0);
    for (const brand of ['iso6', 'cmfc', 'mp41']) out.ascii(brand);
  });
  out.box('moov', () => {
    writeMovieHeader(out);
    out.box('trak', () => {
      writeTrackHeader(out, format);
      out.box('mdia', () => writeMedia(out, format));
    });
    out.box('mvex', () =>
      out.fullBox('trex', 0, 0, () => {
        for (const value of [TRACK_ID, 1, 0, 0, 0]) out.u32(value);
      }),
    );
  });
  return out.written().slice();
}

function writeMovieHeader(out: BoxWriter): void {
  out.fullBox('mvhd', 0, 0, () => {
    for (const value of [0, 0, 1000, 0, 0x1_0000]) out.u32(value);
    out.u16(0x100);
    out.zeros(10);
    for (const value of IDENTITY) out.u32(value);
    out.zeros(24);
    out.u32(TRACK_ID + 1);
  });
}

function writeTrackHeader(out: BoxWriter, format: TrackFormat): void {
  const isVideo = format.kind === 'h264';
  // 7: enabled, in the movie, in the preview
  out.fullBox('tkhd', 0, 7, () => {
    for (const value of [0, 0, TRACK_ID, 0, 0]) out.u32(value);
    out.zeros(8);
    out.u32(0); // layer and alternate group
    out.u16(isVideo ? 0 : 0x100);
    out.u16(0);
    for (const value of IDENTITY) out.u32(value);
    const [across, down] = isVideo ? format.picture.pixelAspect : [1, 1];
    out.u32(isVideo ? Math.round(((format.picture.width * across) / down) * 0x1_0000) : 0);
    out.u32(isVideo ? format.picture.height * 0x1_0000 : 0);
  });
}

function writeMedia(out: BoxWriter, format: TrackFormat): void {
  const isVideo = format.kind === 'h264';
  out.fullBox('mdhd', 0, 0, () => {
    for (const value of [0, 0, format.timescale, 0]) out.u32(value);
    out.u16(0x55c4); // "und"
    out.u16(0);
  });
  out.fullBox('hdlr', 0, 0, () => {
    out.u32(0);
    out.ascii(isVideo ? 'vide' : 'soun');
    out.zeros(13); // reserved, and an empty name
  });
  out.box('minf', () => {
    if (isVideo) out.fullBox('vmhd', 0, 1, () => out.zeros(8));
    else out.fullBox('smhd', 0, 0, () => out.zeros(4));
    out.box('dinf', () =>
      out.fullBox('dref', 0, 0, () => {
        out.u32(1);
        out.fullBox('url ', 0, 1, () => undefined); // in this very file
      }),
    );
    out.box('stbl', () => {
      out.fullBox('stsd', 0, 0, () => {
        out.u32(1);
        writeSampleEntry(out, format);
      });
      for (const table of ['stts', 'stsc', 'stco']) out.fullBox(table, 0, 0, () => out.u32(0));
      out.fullBox('stsz', 0, 0, () => out.zeros(8));
    });
  });
}
