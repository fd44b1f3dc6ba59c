import type { RecorderLink } from './recorder-link.ts';

const AGAIN_MS = 2_000;
const BEHIND_S = 1.5;
const KEPT_S = 30;

/** Shows the live picture of one camera for as long as the page is open; it comes back by itself. */
export async function showPreview(video: HTMLVideoElement, link: RecorderLink, track: string): Promise<void> {
  if (typeof MediaSource === 'undefined') return;
  const abort = new AbortController();
  try {
    await play(video, await link.open(`/v1/preview/${track}.mp4`, abort.signal));
  } catch {
    // The camera or the recorder is away: the tile says so in words, the picture is asked for again.
  }
  abort.abort();
  if (video.isConnected) setTimeout(() => void showPreview(video, link, track), AGAIN_MS);
}

async function play(video: HTMLVideoElement, stream: ReadableStream<Uint8Array>): Promise<void> {
  const source = new MediaSource();
  const url = URL.createObjectURL(source);
  video.src = url;
  try {
    await once(source, 'sourceopen');
    let buffer: SourceBuffer | undefined;
    for await (const bytes of stream) {
      if (!video.isConnected) return;
      buffer ??= bufferFor(source, bytes);
      if (!buffer) continue;
      buffer.appendBuffer(new Uint8Array(bytes));
      await once(buffer, 'updateend');
      await keepUp(video, buffer);
    }
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** The codec stands in the init segment: profile, constraints and level follow the name of the box. */
function bufferFor(source: MediaSource, bytes: Uint8Array): SourceBuffer | undefined {
  const at = new TextDecoder('latin1').decode(bytes).indexOf('avcC');
  if (at === -1) return undefined;
  const codec = [...bytes.subarray(at + 5, at + 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return source.addSourceBuffer(`video/mp4; codecs="avc1.${codec}"`);
}

async function keepUp(video: HTMLVideoElement, buffer: SourceBuffer): Promise<void> {
  const { buffered } = buffer;
  if (buffered.length === 0) return;
  const [start, end] = [buffered.start(buffered.length - 1), buffered.end(buffered.length - 1)];
  if (video.currentTime < start || end - video.currentTime > BEHIND_S) video.currentTime = Math.max(start, end - 0.3);
  if (end - buffered.start(0) > KEPT_S) {
    buffer.remove(buffered.start(0), end - 10);
    await once(buffer, 'updateend');
  }
  // A browser that plays nothing by itself shows the first picture; the next append tries again.
  void video.play().catch(() => undefined);
}

async function once(target: EventTarget, name: string): Promise<void> {
  await new Promise((resolve) => target.addEventListener(name, resolve, { once: true }));
}
