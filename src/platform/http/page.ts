import type { Readable } from 'node:stream';
import type { VNode } from 'preact';
import type { Platform } from '#platform';
import type { Lang } from '#platform/i18n';
import type { ActMaker, Principal } from './principal.ts';

/**
 * Who may come in at all; what they see inside is decided by the modules' policies.
 * everyone; signed-in: any account; confirmed: contact proved; staff: any post in a court; or a rule over the principal.
 */
export type Access = 'everyone' | 'signed-in' | 'confirmed' | 'staff' | ((principal: Principal) => boolean);

export interface PageRequest {
  readonly platform: Platform;
  readonly lang: Lang;
  /** Path with the language, without the query: `/kk/courts/7517`. */
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  /** First value of each name; a repeated name keeps all in `queryAll`. */
  readonly query: Readonly<Record<string, string>>;
  readonly queryAll: URLSearchParams;
  readonly principal: Principal | undefined;
  /** The act of this request for `db.transact`. */
  readonly act: ActMaker;
  /** Keyed hash of the caller's network, for rate limits. */
  readonly network: string;
  /** What the browser calls itself, cut at 400 characters; for the list of sessions. */
  readonly userAgent: string;
  /** Said once after a redirect. */
  readonly flash: string | undefined;
  /** Opaque token of the session cookie, for the identity module only. */
  readonly sessionToken: string | undefined;
  /** A short-lived cookie of this browser before sign-in; made when first asked for. */
  readonly browserToken: () => string;
}

export interface FormRequest extends PageRequest {
  /** Fields of a urlencoded or multipart form; the last value of a name. */
  readonly form: Readonly<Record<string, string>>;
  readonly formAll: URLSearchParams;
  readonly files: readonly UploadedFile[];
}

export interface UploadedFile {
  readonly field: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** It was larger than a form may bring: the rest was not kept. */
  readonly isCut?: boolean;
}

/** A page before its face has put the frame around it. */
export interface View {
  readonly kind: 'view';
  readonly title: string;
  readonly body: VNode;
  /** Default 200. */
  readonly status?: number;
  /** Set on a page that shows form errors: the title then begins with «Қате:». */
  readonly hasErrors?: boolean;
  /** Links above the heading; the last one is this page. */
  readonly breadcrumbs?: readonly { readonly text: string; readonly href?: string }[];
  readonly backHref?: string;
  /** True for what is meant for one reader: never kept by the front cache, a browser or a search engine. */
  readonly isPrivate?: boolean;
  /** True for pages open to everyone that name people of cases: search engines must not keep them. */
  readonly hasNames?: boolean;
  /** Same content in other forms: `<link rel="alternate">`. */
  readonly alternates?: readonly { readonly type: string; readonly href: string; readonly title?: string }[];
  /** Whatever the face's frame understands, e.g. the court whose name stands in the header. */
  readonly shell?: object;
  /** More places that scripts of this page may speak to: NCALayer on pages that sign. */
  readonly connect?: readonly string[];
}

export interface Redirect {
  readonly kind: 'redirect';
  readonly to: string;
  readonly status: 302 | 303 | 308;
  readonly flash?: string;
  readonly setSession?: { readonly token: string } | 'clear';
}

export interface Content {
  readonly kind: 'content';
  readonly type: string;
  /** A stream is sent as it comes; when it breaks the connection is cut, so that half a file is never taken for a whole one. */
  readonly body: string | Uint8Array | Readable;
  readonly fileName?: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A part of a page without its frame, for live regions and islands. */
export interface Fragment {
  readonly kind: 'fragment';
  readonly body: VNode;
}

/** A page that brings its own frame, as a kiosk's does. */
export interface Document {
  readonly kind: 'document';
  readonly body: VNode;
}

/** What stands outside the languages: `/robots.txt`. */
export interface RootFile {
  readonly path: string;
  readonly get: (platform: Platform, site: SiteAsked) => Promise<Content>;
}

/** The site whose host name was asked: of all courts, or of the one whose home it is. */
export interface SiteAsked {
  readonly origin: string;
  /** Below the language. */
  readonly home?: string;
}

/** Sections that a court has of its own, by their addresses below the language; undefined for a home that is no court's. */
export type OwnSections = (home: string) => Readonly<Record<string, string>> | undefined;

export type Reply = View | Redirect | Content | Fragment | Document;

export interface Page {
  /** Below the language: `/courts/:code`. */
  readonly path: string;
  readonly access: Access;
  readonly get?: (request: PageRequest) => Promise<Reply>;
  readonly post?: (request: FormRequest) => Promise<Reply>;
  /**
   * Shows the form with what was typed and does nothing, for forms of many steps on one address. Without it a form that
   * comes after the session has ended is put back into what `get` shows.
   */
  readonly again?: (request: FormRequest) => Promise<Reply>;
  /** Fields beside `password`, `current` and `pin` that are kept nowhere, e.g. a code of an SMS. */
  readonly secrets?: readonly string[];
  /** Whole pages, fragments and texts are kept for visitors without a session until one of the topics is announced. */
  readonly cache?: PageCache;
  /** The page tells of a file that is too large itself, beside everything else that was typed. */
  readonly takesCutFiles?: boolean;
  /** Largest form in bytes; default 1 MiB. */
  readonly maxBodyBytes?: number;
  /** True for pages whose address names an object of somebody: walked by the generated access test. */
  readonly isPersonal?: boolean;
}

export interface PageCache {
  /** Live topics that make the kept answer stale; a trailing `*` matches any rest. */
  readonly topics: (request: {
    readonly params: Readonly<Record<string, string>>;
    readonly query: URLSearchParams;
  }) => readonly string[];
  /** Seconds after which states derived from the clock are worked out anew; default 5. */
  readonly maxAgeS?: number;
}

export function view(title: string, body: VNode, rest: Omit<View, 'kind' | 'title' | 'body'> = {}): View {
  return { kind: 'view', title, body, ...rest };
}

/** After a form: 303, so that a reload does not send it again. */
export function redirect(
  to: string,
  rest: Omit<Redirect, 'kind' | 'to' | 'status'> & { status?: Redirect['status'] } = {},
): Redirect {
  return { kind: 'redirect', to, status: 303, ...rest };
}

export function content(
  type: string,
  body: string | Uint8Array | Readable,
  rest: Omit<Content, 'kind' | 'type' | 'body'> = {},
): Content {
  return { kind: 'content', type, body, ...rest };
}

export function fragment(body: VNode): Fragment {
  return { kind: 'fragment', body };
}

export function documentOf(body: VNode): Document {
  return { kind: 'document', body };
}

/** A refusal or a fault in the words of the person. */
export interface RefusedAnswer {
  readonly status: number;
  readonly title: string;
  readonly text: string;
  /** The code, and the number of the incident when it is a fault of ours. */
  readonly notes: readonly string[];
}

/** A kind of user's pages and the frame around them. */
export interface Face {
  readonly name: string;
  readonly pages: readonly Page[];
  readonly frame: (view: View, request: PageRequest) => Promise<VNode>;
  /** Gives a fragment what components expect around them. */
  readonly inside: (body: VNode, lang: Lang) => VNode;
  readonly files?: readonly RootFile[];
  /** Where its sections lead on the own host name of a court. */
  readonly ownSections?: OwnSections;
  /**
   * How it tells of what is refused `under` its own address; others have the page of the first face.
   * @returns nothing when it cannot say where the person stands
   */
  readonly refused?: {
    readonly under: string;
    readonly view: (refused: RefusedAnswer, request: PageRequest) => Promise<View | undefined>;
  };
}
