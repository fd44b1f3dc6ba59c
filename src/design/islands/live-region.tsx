import type { ComponentChildren } from 'preact';
import { useTexts } from '../texts.ts';

export type LiveRegionProps = {
  /** Names the region to the script and in tests. */
  id: string;
  topics: readonly string[];
  /** Address of the fragment: the HTML that `children` were rendered from. */
  url: string;
  /** Said politely after a change; default: «Дерек жаңарды». Empty: nothing is said. */
  announcement?: string;
  /** Instant (ISO 8601) at which the data of `children` was read; the stream then tells what changed after it. */
  since?: string;
  /** Asks again also without a change, for what follows from the clock; at least 30. */
  everySeconds?: number;
  children?: ComponentChildren;
};

/** A part of the page that follows the court within a second, and stays a plain part without JavaScript. */
export function LiveRegion(props: LiveRegionProps) {
  const { id, topics, url, announcement, since, everySeconds, children } = props;
  const texts = useTexts();
  return (
    <div
      id={id}
      data-live-topics={topics.join(',')}
      data-live-url={url}
      data-live-since={since}
      data-live-every={everySeconds}
      data-live-announce={announcement ?? texts.refreshed}
    >
      {children}
    </div>
  );
}

/** Inside a live region: nothing of it changes any more, or it belongs to this browser no more; nobody asks for it again. */
export function LiveOver() {
  return <span hidden data-live-over />;
}

/** Inside a live region: what is said after a change instead of its announcement; the same words are not said twice. */
export function LiveSaid({ children }: { readonly children: string }) {
  return <span hidden data-live-said={children} />;
}
