import type { IslandStart } from '#design/islands';
import type { Outline } from '../../model/outline.ts';
import { bringLateTiles } from './late-tiles.ts';
import { LIVE_MS, Player, type PlayerWords } from './player.ts';
import { TrackLoader } from './track-loader.ts';

/** Plays all tracks in step where the browser can; where it cannot, the plain videos of the page stay. */
const start: IslandStart = (element, props, ended) => {
  const { media, words, kinds, speakers } = props as unknown as {
    media: string;
    words: PlayerWords;
    kinds: Record<string, string>;
    speakers: Record<string, string>;
  };
  const begin = async (): Promise<void> => {
    const answer = await fetch(`${media}/outline.json`);
    if (!answer.ok || ended.aborted) return;
    const outline = (await answer.json()) as Outline;
    const playable = outline.tracks.filter((track) => TrackLoader.canPlay(track));
    if (playable.length === 0) {
      // A hearing that has just begun: its first seconds are on their way.
      if (outline.isLive) setTimeout(() => void begin().catch(() => undefined), LIVE_MS);
      return;
    }
    if (playable.some(({ name }) => !element.querySelector(`[data-track="${name}"]`))) await bringLateTiles(element);
    new Player(element, outline, { media, words, kinds, speakers });
  };
  void begin().catch(() => undefined);
};

export default start;
