import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en = {
  home: 'Home',
  accessibility: {
    title: 'Accessibility statement',
    lead: 'Everybody should be able to use the site and the kiosk: whoever sees badly, works with a keyboard alone, or has a slow connection.',
    goal: 'What was done',
    goalText:
      'Pages are made to level AA of WCAG 2.2: they open by keyboard, speak to screen readers, grow to 400 %, and are clear without colour. With JavaScript off everything works but signing and video.',
    howTested: 'How it was tested',
    howTestedText:
      'Before each version pages are checked by a program (axe) in three languages and two widths. Such checks find about half of what is wrong, so we do not say that nothing is.',
    limits: 'What we know to be wrong',
    limitsText:
      'Nobody has tried the site with the Kazakh voice of a screen reader yet. Old scans may be unreadable to such a program: ask the court for the text.',
    tell: 'If something is in your way',
    tellText:
      'Tell us on which page and what did not work: call the number below or write to the chairperson of the court. You can ask the court for a document in a form that suits you.',
    dated: (p) => `Date of this statement: ${p.day}`,
  },
  privacy: {
    title: 'Privacy notice',
    lead: 'Which data the site gathers, what for, and for how long.',
    look: 'If you only look',
    lookText:
      'Nobody asks your name. There are no counters, advertisements, fonts or maps of others: pages send nothing to other sites. A surname that you look for stays in no log and no address. A keyed mark of your network is kept for up to a day against attacks.',
    cookies: 'Cookies',
    cookiesText:
      'Signing in sets a cookie of the session; writing a question or booking a reception sets one by which your browser is known for a day. There are no others.',
    ask: 'If you ask a question or book a reception',
    askText:
      'The contact is used for the answer, the reminder and changes alone, and is not published. What you entered for a visit is erased 90 days after it. Only the chairperson and the press office read your question as written; everybody else sees it without personal data.',
    subscribe: 'If you subscribe to news',
    subscribeText:
      'Only your address and the topic are kept. Unconfirmed, they are erased after some days. One press in any letter ends it.',
    case: 'If you take part in a case',
    caseText:
      'The court processes the data of a case as far as the law demands (CPC, articles 10 and 19). The list of open hearings shows surname and initials until the day after the hearing; closed cases show no names. Published acts hide personal data.',
    rights: 'Your rights',
    rightsText:
      'Your cabinet shows who looked at your data. Ask the registry of the court to mend an error or to erase a contact.',
    toLooks: 'Who looked at my data',
  },
} satisfies Catalogue<typeof kk>;
