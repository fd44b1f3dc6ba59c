import type { Lang } from '#platform/i18n';
import type { ChannelKind } from './channel.ts';
import { markOf, Secret } from './secret.ts';

/** The record as the texts see it: secrets are plain words to them. */
export type Shown<R extends object> = { readonly [K in keyof R]: R[K] extends Secret ? string : R[K] };

export interface NoticeTexts<R extends object> {
  /** No link that leads to a sign-in; UCS-2 fits 70 characters, 67 in each part of a longer one; at most 4 parts. */
  readonly sms: (record: Shown<R>) => string;
  readonly subject: (record: Shown<R>) => string;
  /** Plain text; also what the cabinet shows and what is printed when there is no contact. */
  readonly email: (record: Shown<R>) => string;
}

export interface TemplateOptions<R extends object> {
  /** Channels it may go by, the most wanted first. */
  readonly channels: readonly ChannelKind[];
  /** Usually the guest's catalogue: `(lang) => identityTexts(lang).notices.signInCode`. */
  readonly texts: (lang: Lang) => NoticeTexts<R>;
  /** A preference cannot switch it off, and a person without a contact raises an alarm. Default: false. */
  readonly isMandatory?: boolean;
  /** The norm that demands it, e.g. `CPC RK art. 127`. */
  readonly legalBase?: string;
  /** Not sent later than this after its making, e.g. a code that is worthless by then. Default: never too late. */
  readonly validFor?: Temporal.Duration;
  /** Of what people have subscribed to: the address at which one press ends it (RFC 8058); goes into the head of the mail. */
  readonly leaveAt?: (record: Shown<R>) => string;
}

/** A kind of notice, made by a guest and handed to the module of notices when the house is put together. */
export interface Template<R extends object> extends TemplateOptions<R> {
  /** `module.what-is-told`. */
  readonly name: string;
}

/** Declares a kind of notice. @param name `module.what-is-told`, unique in the house */
export function defineTemplate<R extends object>(name: string, options: TemplateOptions<R>): Template<R> {
  return { name, ...options };
}

/** Any template, as the registry holds it. */
export type AnyTemplate = Template<never>;

export interface RenderedNotice {
  readonly sms: string;
  readonly subject: string;
  readonly email: string;
  readonly leaveAt: string | undefined;
  /** By the field whose mark stands in the texts; undefined without secrets. */
  readonly sealedSecrets: Readonly<Record<string, string>> | undefined;
}

/** Writes the texts with marks in place of secrets. */
export function render<R extends object>(template: Template<R>, record: R, lang: Lang): RenderedNotice {
  const sealed: Record<string, string> = {};
  const shown = Object.entries(record).map(([field, value]) => {
    if (!(value instanceof Secret)) return [field, value];
    sealed[field] = value.sealed;
    return [field, markOf(field)];
  });
  const fields = Object.fromEntries(shown) as Shown<R>;
  const texts = template.texts(lang);
  return {
    sms: texts.sms(fields),
    subject: texts.subject(fields),
    email: texts.email(fields),
    leaveAt: template.leaveAt?.(fields),
    sealedSecrets: Object.keys(sealed).length > 0 ? sealed : undefined,
  };
}
