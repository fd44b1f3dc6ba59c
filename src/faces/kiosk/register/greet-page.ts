import { greetKiosk } from '#modules/courts';
import { isHouseError } from '#platform/errors';
import { content, type Page } from '#platform/http';

/** Where registered kiosks say every few minutes how they are: `text` signed by `signature`, answered with the next word. */
export const greetPage: Page = {
  path: '/kiosk/greet',
  access: 'everyone',
  post: async (request) => {
    const { platform, form, act } = request;
    const { text = '', signature = '' } = form;
    try {
      const sent = { text, signature, browserToken: request.browserToken() };
      return json(200, await greetKiosk(platform, act('courts.greet-kiosk'), sent));
    } catch (thrown) {
      if (!isHouseError(thrown) || thrown.kind !== 'refusal') throw thrown;
      return json(thrown.status, { code: thrown.code });
    }
  },
};

function json(status: number, body: object) {
  const headers = { 'cache-control': 'no-store' };
  return content('application/json; charset=utf-8', JSON.stringify(body), { status, headers });
}
