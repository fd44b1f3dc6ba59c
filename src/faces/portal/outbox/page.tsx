import { timingSafeEqual } from 'node:crypto';
import { demoCode } from '#modules/identity';
import { listDemoMessages, readMailAddress, readPhone } from '#modules/notices';
import { isHouseError } from '#platform/errors';
import { type FormRequest, fragment, httpErrors, type Page, type PageRequest, type Reply } from '#platform/http';
import { takeToken } from '#platform/limits';
import { framedView } from '#shell';
import { outboxTexts } from './texts.ts';
import { MessageList, OutboxView } from './view.tsx';

/** `/kk/demo/outbox`: what a real court would have sent; `?to=` one recipient, `?part=list` the list alone. */
export const outboxPage: Page = {
  path: '/demo/outbox',
  access: 'everyone',
  get: async (request) => {
    refuseRealCourt(request);
    const mustGiveCode = request.platform.config.lan;
    if (request.query.part === 'list' && !mustGiveCode) return await list(request);
    return mustGiveCode ? askCode(request) : await show(request, true);
  },
  post: async (request) => {
    refuseRealCourt(request);
    const refusal = request.platform.config.lan ? await refuseStranger(request) : undefined;
    return refusal ? askCode(request, refusal) : await show(request, false);
  },
};

function refuseRealCourt({ platform }: PageRequest): void {
  if (platform.config.mode !== 'demo') throw httpErrors('HTTP_NOT_FOUND');
}

/** Codes of other people's sign-in stand here: a demo open to the network shows them to whoever sees its console. */
async function refuseStranger(request: FormRequest): Promise<string | undefined> {
  const { platform, network, form, lang } = request;
  const texts = outboxTexts(lang);
  if (!(await takeToken(platform, `outbox:${network}`, { burst: 5, perMinute: 5 }))) return texts.tooMany;
  const expected = Buffer.from(platform.ports.of(demoCode).code ?? '');
  const given = Buffer.from(form.code?.trim() ?? '');
  const isRight = expected.length > 0 && expected.length === given.length && timingSafeEqual(expected, given);
  return isRight ? undefined : texts.codeWrong;
}

function askCode(request: PageRequest, error?: string): Reply {
  const { lang } = request;
  const body = <OutboxView lang={lang} asksCode error={error} to="" messages={[]} />;
  return framedView(outboxTexts(lang).title, body, { isPrivate: true, hasErrors: error !== undefined });
}

async function show(request: PageRequest, isLive: boolean): Promise<Reply> {
  const { lang, platform } = request;
  const to = request.query.to?.trim() ?? '';
  const since = platform.clock.now().toString();
  const messages = await messagesTo(request, to);
  const body = <OutboxView {...{ lang, to, messages }} since={isLive ? since : undefined} />;
  return framedView(outboxTexts(lang).title, body, { isPrivate: true });
}

async function list(request: PageRequest): Promise<Reply> {
  const to = request.query.to?.trim() ?? '';
  return fragment(<MessageList lang={request.lang} to={to} messages={await messagesTo(request, to)} />);
}

async function messagesTo({ platform }: PageRequest, to: string) {
  const address = to === '' ? undefined : addressOf(to);
  return await listDemoMessages(platform, address === undefined ? {} : { address });
}

/** A phone in any spelling, or a mail address; anything else is an address that nobody has. */
function addressOf(typed: string): string {
  for (const read of [readPhone, readMailAddress]) {
    try {
      return read(typed);
    } catch (thrown) {
      if (!isHouseError(thrown)) throw thrown;
    }
  }
  return typed;
}
