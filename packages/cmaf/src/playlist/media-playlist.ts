import { unixUsOf } from '../codec/wall-time.ts';
import type { OutlineSegment, TrackOutline } from '../store/outline.ts';

export interface MediaPlaylistOptions {
  /** Where a file of the track is found, as a player of the playlist resolves it. */
  readonly uriOf: (file: string) => string;
  /** Gaps are told in pieces of at most this, so that players keep their pace. Default 2000. */
  readonly gapPieceMs?: number;
}

const seconds = (ticks: number, timescale: number): string => (ticks / timescale).toFixed(6);

/**
 * The HLS playlist of one track (RFC 8216, and `EXT-X-GAP` of its revision): fMP4, each segment with the instant of its
 * first frame; gaps stand as gaps. It grows at its end while the recording goes on.
 */
export function mediaPlaylist(outline: TrackOutline, { uriOf, gapPieceMs = 2000 }: MediaPlaylistOptions): string {
  const { timescale, course, isClosed } = outline;
  const most = (gapPieceMs * timescale) / 1000;
  const lines: string[] = [];
  let longest = most;
  let init: string | undefined;
  let isBroken = false;
  for (const one of course) {
    if (one.kind === 'gap') {
      lines.push(...gapLines(one, { timescale, most, uri: uriOf('gap') }));
      isBroken = true;
      continue;
    }
    if ((isBroken || init !== one.init.file) && init !== undefined) lines.push('#EXT-X-DISCONTINUITY');
    if (init !== one.init.file) lines.push(`#EXT-X-MAP:URI="${uriOf(one.init.file)}"`);
    lines.push(...segmentLines(one, timescale), uriOf(one.file));
    longest = Math.max(longest, one.durationTicks);
    init = one.init.file;
    isBroken = false;
  }
  return `${[
    ...['#EXTM3U', '#EXT-X-VERSION:8', `#EXT-X-TARGETDURATION:${Math.ceil(longest / timescale)}`],
    ...['#EXT-X-MEDIA-SEQUENCE:1', `#EXT-X-PLAYLIST-TYPE:${isClosed ? 'VOD' : 'EVENT'}`, ...lines],
    ...(isClosed ? ['#EXT-X-ENDLIST'] : []),
  ].join('\n')}\n`;
}

const instantOf = (ticks: number, timescale: number): string =>
  new Date(unixUsOf(ticks, timescale) / 1000).toISOString();

function segmentLines({ startTicks, durationTicks }: OutlineSegment, timescale: number): string[] {
  return [
    `#EXT-X-PROGRAM-DATE-TIME:${instantOf(startTicks, timescale)}`,
    `#EXTINF:${seconds(durationTicks, timescale)},`,
  ];
}

interface GapPlace {
  readonly timescale: number;
  readonly most: number;
  /** Players never load it, yet a segment must have one. */
  readonly uri: string;
}

/** A clock that was set back has no length: the discontinuity after it tells it. */
function gapLines(
  { fromTicks, toTicks }: { readonly fromTicks: number; readonly toTicks: number },
  { timescale, most, uri }: GapPlace,
): string[] {
  const lines: string[] = [];
  for (let from = fromTicks; from < toTicks; from += most) {
    const lasts = Math.min(most, toTicks - from);
    lines.push(`#EXT-X-PROGRAM-DATE-TIME:${instantOf(from, timescale)}`, '#EXT-X-GAP');
    lines.push(`#EXTINF:${seconds(lasts, timescale)},`, uri);
  }
  return lines;
}
