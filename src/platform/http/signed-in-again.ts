import type { FastifyReply, FastifyRequest } from 'fastify';
import { isHouseError } from '#platform/errors';
import type { Lang } from '#platform/i18n';
import { fillForm } from './fill-form.ts';
import { HELD_MINUTES, type HeldForm } from './held-forms.ts';
import { httpTexts } from './locales/index.ts';
import { type PageRequest, type Redirect, type Reply, redirect, type View } from './page.ts';
import { type PageParts, pageHtml } from './page-parts.ts';
import { HELD_COOKIE } from './request-context.ts';
import { readSentForm, type SentForm } from './sent-form.ts';

interface Filled {
  readonly kind: 'html';
  readonly text: string;
  readonly view: View;
}

export function isSignInFirst(thrown: unknown): boolean {
  return isHouseError(thrown, 'HTTP_SIGN_IN_FIRST');
}

/**
 * Keeps a form that came after the session had ended. A script that sends by itself keeps its form and is only refused.
 * @returns the way to sign in and back, or nothing when it is not known whose form it is
 */
export async function holdForm(
  { forms, page }: PageParts,
  request: FastifyRequest,
  reply: FastifyReply,
  lang: Lang,
  read: SentForm | undefined,
): Promise<Redirect | undefined> {
  const isByPage = (request.headers['sec-fetch-dest'] ?? 'document') === 'document';
  const stoodAt = forms.stoodAt(request, page.get !== undefined);
  const owner = isByPage && stoodAt ? await forms.ownerOf(request) : undefined;
  if (!owner || !stoodAt) return undefined;
  const sent = read ?? (await readSentForm(request));
  const isHeld = await forms.hold(request, reply, owner, { sent, secrets: page.secrets ?? [], stoodAt });
  if (!isHeld) return undefined;
  return redirect(`/${lang}/sign-in?next=${encodeURIComponent(stoodAt)}`, {
    flash: httpTexts(lang).signedInAgain.held({ minutes: HELD_MINUTES }),
  });
}

/** The page with what its form held before the session ended, or nothing when no form waits here for this person. */
export async function showAgain(
  parts: PageParts,
  context: PageRequest,
  request: FastifyRequest,
): Promise<Filled | Reply | undefined> {
  const { page, forms, face } = parts;
  if (!context.principal || !(HELD_COOKIE in request.cookies)) return undefined;
  const held = await forms.find(request, context.principal.accountId);
  if (!held) return undefined;
  const isOwnForm = held.action.split('?')[0] === context.path;
  const answer = await (page.again && isOwnForm ? page.again(formOf(held, context)) : page.get?.(context));
  if (answer?.kind !== 'view') return answer;
  const flash = told(context.lang, held);
  const html = await pageHtml(face, answer, { ...context, flash });
  if (page.again && isOwnForm) return { kind: 'html', text: html, view: answer };
  const { html: text, left } = fillForm(html, held);
  if (left.length === 0) return { kind: 'html', text, view: answer };
  const withLeft = await pageHtml(face, answer, { ...context, flash: told(context.lang, held, left) });
  return { kind: 'html', text: fillForm(withLeft, held).html, view: answer };
}

function formOf({ fields }: HeldForm, context: PageRequest) {
  return { ...context, form: Object.fromEntries(fields), formAll: fields, files: [] };
}

function told(lang: Lang, { hadFiles }: HeldForm, left: readonly string[] = []): string {
  const texts = httpTexts(lang).signedInAgain;
  const rest = left.length > 0 ? texts.left({ answers: left.map((one) => `«${one}»`).join(', ') }) : '';
  return [texts.back, hadFiles ? texts.files : '', rest].filter(Boolean).join(' ');
}
