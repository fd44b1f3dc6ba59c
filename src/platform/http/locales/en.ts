import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  errorTitle: 'The page could not be shown',
  notFoundTitle: 'Page not found',
  incident: (p) => `Incident number: ${p.number}. Please name it when you contact us.`,
  code: (p) => `Error code: ${p.code}`,
  toSignIn: 'Sign in',
  toHome: 'Go to the home page',
  signedInAgain: {
    held: (p) => `Your session has ended. What you entered is kept: sign in again within ${p.minutes} minutes.`,
    back: 'You have signed in again. What you entered is here: check it and send it again.',
    files: 'Please choose the files again.',
    left: (p) => `Answers that have no place on this page: ${p.answers}`,
  },
  errors: {
    foreignHost: (p: { address: string }) => `This demo opens from this computer only. Its address: ${p.address}`,
    foreignOrigin: 'The request came from another site and was not carried out. Reload the page and try again.',
    notFound: 'There is no such page. Check the address or start from the home page.',
    unknownLanguage: 'Pages exist in three languages: Kazakh, Russian and English.',
    notAllowed: 'You may not see this page. If you need it, contact the court registry.',
    notConfirmed:
      'Your contacts are not confirmed yet. First confirm that the phone belongs to your IIN; then this page opens.',
    signInFirst: 'Please sign in first.',
    badRequest: 'The request is malformed. Open the page again and repeat the action.',
    tooLarge: 'Too much data was sent. A file may have up to 20 MB.',
    tooMany: 'Too many requests. Try again in a minute. Other people are not affected.',
    fault: 'Something went wrong on our side. What was saved is not lost. Please try again shortly.',
  },
};
