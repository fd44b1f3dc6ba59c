import { type Page, redirect } from '#platform/http';

/** `/kk/kiosk?court=7517`: until somebody touches it, a kiosk shows the day itself. */
export const startPage: Page = {
  path: '/kiosk',
  access: 'everyone',
  get: async ({ lang, query }) => {
    const court = /^\d{4}$/.test(query.court ?? '') ? `?court=${query.court}` : '';
    return redirect(`/${lang}/kiosk/board${court}`, { status: 302 });
  },
};
