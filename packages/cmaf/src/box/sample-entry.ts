import type { AacFormat, H264Format, OpusFormat, TrackFormat } from '../codec/format.ts';
import type { BoxWriter } from './box-writer.ts';

/** The entry of `stsd` with the configuration of the decoder. */
export function writeSampleEntry(out: BoxWriter, format: TrackFormat): void {
  if (format.kind === 'h264') writeAvc(out, format);
  else if (format.kind === 'aac') writeSound(out, 'mp4a', format, () => writeDescriptor(out, format));
  else writeSound(out, 'Opus', format, () => writeOpusConfig(out, format));
}

/** ISO/IEC 14496-15 5.4.2 */
function writeAvc(out: BoxWriter, { picture, sps, pps }: H264Format): void {
  out.box('avc1', () => {
    out.zeros(6);
    out.u16(1); // data reference
    out.zeros(16);
    out.u16(picture.width);
    out.u16(picture.height);
    out.u32(0x48_0000); // 72 dpi
    out.u32(0x48_0000);
    out.u32(0);
    out.u16(1); // frames in a sample
    out.zeros(32);
    out.u16(0x18);
    out.u16(0xffff);
    out.box('avcC', () => writeAvcConfig(out, picture, sps, pps));
    const { colour, pixelAspect } = picture;
    if (colour) {
      out.box('colr', () => {
        out.ascii('nclx');
        for (const code of [colour.primaries, colour.transfer, colour.matrix]) out.u16(code);
        out.u8(colour.isFullRange ? 0x80 : 0);
      });
    }
    out.box('pasp', () => {
      for (const side of pixelAspect) out.u32(side);
    });
  });
}

/** ISO/IEC 14496-15 5.3.3.1: NAL units of a sample have lengths of four bytes. */
function writeAvcConfig(
  out: BoxWriter,
  picture: H264Format['picture'],
  sps: Uint8Array,
  pps: readonly Uint8Array[],
): void {
  for (const value of [1, picture.profile, picture.constraints, picture.level, 0xff, 0xe1]) out.u8(value);
  out.u16(sps.length);
  out.put(sps);
  out.u8(pps.length);
  for (const one of pps) {
    out.u16(one.length);
    out.put(one);
  }
  if (![100, 110, 122, 144].includes(picture.profile)) return;
  out.u8(0xfc | picture.chromaFormat);
  out.u8(0xf8 | (picture.lumaBits - 8));
  out.u8(0xf8 | (picture.chromaBits - 8));
  out.u8(0); // no extensions of the sequence parameter set
}

function writeSound(out: BoxWriter, type: string, format: AacFormat | OpusFormat, config: () => void): void {
  out.box(type, () => {
    out.zeros(6);
    out.u16(1);
    out.zeros(8);
    out.u16(format.channels);
    out.u16(16);
    out.u32(0);
    // 16.16; a rate above 65,535 stands in the configuration alone
    out.u32(format.timescale < 0x1_0000 ? format.timescale * 0x1_0000 : 0);
    config();
  });
}

/** `esds` of ISO/IEC 14496-14: descriptors in each other, lengths of one byte. */
function writeDescriptor(out: BoxWriter, { config }: AacFormat): void {
  const tag = (code: number, length: number) => {
    out.u8(code);
    out.u8(length);
  };
  const decoder = 13 + 2 + config.length;
  out.fullBox('esds', 0, 0, () => {
    tag(3, 3 + 2 + decoder + 3);
    out.u16(1); // ES_ID
    out.u8(0);
    tag(4, decoder);
    out.u8(0x40); // audio of ISO/IEC 14496-3
    out.u8(0x15); // an audio stream
    out.zeros(3); // size of the buffer, not stated
    out.u32(0);
    out.u32(0);
    tag(5, config.length);
    out.put(config);
    tag(6, 1);
    out.u8(2); // as MP4 demands
  });
}

/** https://opus-codec.org/docs/opus_in_isobmff.html section 4.3.2 */
function writeOpusConfig(out: BoxWriter, format: OpusFormat): void {
  out.box('dOps', () => {
    out.u8(0);
    out.u8(format.channels);
    out.u16(format.preSkip);
    out.u32(48_000);
    out.u16(0); // gain
    out.u8(0); // mono or stereo
  });
}
