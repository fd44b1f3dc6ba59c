import type { IslandStart } from '#design/islands';
import type { Outline } from '../../model/outline.ts';
import { Player, type PlayerWords } from './player.ts';
import { TrackLoader } from './track-loader.ts';

/** Plays all tracks in step where the browser can; where it cannot, the plain videos of the page stay. */
const start: IslandStart = (element, props) => {
  const { media, words, kinds, speakers } = props as unknown as {
    media: string;
    words: PlayerWords;
    kinds: Record<string, string>;
    speakers: Record<string, string>;
  };
  void (async () => {
    const answer = await fetch(`${media}/outline.json`);
    if (!answer.ok) return;
    const outline = (await answer.json()) as Outline;
    if (!outline.tracks.some((track) => TrackLoader.canPlay(track))) return;
    new Player(element, outline, { media, words, kinds, speakers });
  })().catch(() => undefined);
};

export default start;
