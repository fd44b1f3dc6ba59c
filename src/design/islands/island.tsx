import type { ComponentChildren } from 'preact';
import { assetUrl } from '../assets.ts';

export type IslandProps = {
  /** File name without the ending: `clock` for `clock.island.tsx` anywhere under `src`. */
  name: string;
  /** Plain data, seen by the reader of the page. */
  props?: Record<string, unknown>;
  /** What works without JavaScript; the island starts from it. */
  children?: ComponentChildren;
};

/** A part of the page that the browser brings to life. */
export function Island({ name, props = {}, children }: IslandProps) {
  return (
    <div data-island={name} data-src={assetUrl(`${name}.island.js`)} data-props={JSON.stringify(props)}>
      {children}
    </div>
  );
}
