import type { VNode } from 'preact';
import { type View, view } from '#platform/http';

/** What a page may ask of the frame around it. */
export interface Shell {
  /** The court whose name stands under the sign. */
  readonly court?: { readonly code: string; readonly name: string };
  /** Above the content at full width. */
  readonly cover?: VNode;
  readonly isWide?: boolean;
  readonly description?: string;
  /** Seconds after which a page without JavaScript asks anew. */
  readonly refreshSeconds?: number;
  /** Where it goes then; default: the same page. */
  readonly refreshHref?: string;
  /** Replaces the footer of a kiosk. */
  readonly bar?: VNode;
  /** Section of the navigation that the page belongs to: its address without the language. */
  readonly section?: string;
  readonly theme?: 'auto' | 'day' | 'night';
  /** Where the sign leads, without the language; null: nowhere. Default: the home of the court or of the face. */
  readonly home?: string | null;
  /** Chosen at a kiosk: touched from a wheelchair, larger letters, strongest contrast. */
  readonly isLow?: boolean;
  readonly isLarge?: boolean;
  readonly isStrong?: boolean;
}

/** `view` with a typed shell. */
export function framedView(
  title: string,
  body: VNode,
  { shell, ...rest }: Omit<View, 'kind' | 'title' | 'body' | 'shell'> & { readonly shell?: Shell } = {},
): View {
  return view(title, body, { ...rest, ...(shell ? { shell } : {}) });
}
