import type { OwnSections } from '#platform/http';

/** On the own host name of a court its sections are those of that court; who wants all courts chooses so in the list. */
export const ownSections: OwnSections = (home) => {
  const [, code] = /^\/courts\/(\d{4})$/.exec(home) ?? [];
  if (code === undefined) return undefined;
  return {
    '/courts': home,
    '/reception': `${home}/reception`,
    '/open-days': `${home}/open-days`,
    '/hearings': `/hearings?court=${code}`,
    '/search': `/search?court=${code}`,
    '/acts': `/acts?court=${code}`,
    '/questions': `/questions?court=${code}`,
    '/draws': `/draws?court=${code}`,
    '/subscribe': `/subscribe?court=${code}`,
  };
};
