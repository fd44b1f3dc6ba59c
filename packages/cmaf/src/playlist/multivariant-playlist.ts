/** A camera or a microphone of the hearing. */
export interface Rendition {
  /** In the language of the viewer, such as «Судья». */
  readonly name: string;
  readonly uri: string;
  /** RFC 6381 */
  readonly codecs: string;
  /** Bits in a second at most. */
  readonly bandwidth: number;
}

export interface ViewRendition extends Rendition {
  readonly width: number;
  readonly height: number;
}

interface Views {
  /** The first is shown when nobody chooses. */
  readonly views: readonly ViewRendition[];
  readonly sounds: readonly Rendition[];
}

/**
 * One playlist of all views (RFC 8216 4.3.4): the cameras are renditions of each other, as angles of one hearing, and each
 * is a variant of its own for players without a choice of angle. Without views it is the sound alone.
 */
export function multivariantPlaylist({ views, sounds }: Views): string {
  const loudest = sounds[0];
  const lines = ['#EXTM3U', '#EXT-X-VERSION:8'];
  for (const [group, kind, list] of [
    ['views', 'VIDEO', views],
    ['sounds', 'AUDIO', sounds],
  ] as const) {
    for (const [index, one] of list.entries()) {
      const chosen = index === 0 ? 'YES' : 'NO';
      lines.push(
        `#EXT-X-MEDIA:TYPE=${kind},GROUP-ID="${group}",NAME="${quoted(one.name)}",DEFAULT=${chosen},AUTOSELECT=${chosen},URI="${quoted(one.uri)}"`,
      );
    }
  }
  for (const one of views) {
    const codecs = [one.codecs, ...(loudest ? [loudest.codecs] : [])].join(',');
    const bandwidth = one.bandwidth + (loudest?.bandwidth ?? 0);
    const sound = loudest ? ',AUDIO="sounds"' : '';
    lines.push(
      `#EXT-X-STREAM-INF:BANDWIDTH=${bandwidth},CODECS="${codecs}",RESOLUTION=${one.width}x${one.height},VIDEO="views"${sound}`,
      quoted(one.uri),
    );
  }
  if (views.length === 0 && loudest) {
    lines.push(
      `#EXT-X-STREAM-INF:BANDWIDTH=${loudest.bandwidth},CODECS="${loudest.codecs}",AUDIO="sounds"`,
      quoted(loudest.uri),
    );
  }
  return `${lines.join('\n')}\n`;
}

/** A quoted string of a playlist holds neither quotes nor line breaks (4.2). */
const quoted = (text: string): string => text.replace(/["\r\n]/g, ' ');
