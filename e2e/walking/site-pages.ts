/** Other faces, files, and the page of components, which has a journey of its own. */
const elsewhere = /^\/(kiosk|desk|cabinet|demo|sign|design|join)(?=[/?-]|$)|\.[\w#]+$/;

/** One address below the language of every kind of page that links lead to from the home of the sites. */
export async function sitePages(origin: string): Promise<readonly string[]> {
  const found = new Map([['', '']]);
  for (const path of found.values()) {
    const answer = await fetch(`${origin}/kk${path}`, { headers: { accept: 'text/html' } });
    const html = await answer.text();
    for (const [, link = ''] of html.matchAll(/href="\/kk([/?][^"#]*)/g)) {
      const address = link.replaceAll('&amp;', '&');
      const kind = kindOf(address);
      if (!elsewhere.test(kind) && !found.has(kind)) found.set(kind, address);
    }
  }
  return [...found.values()];
}

/** Pages of one kind differ by numbers and names of things, not by what is on them. */
function kindOf(address: string): string {
  const [path = ''] = address.split('?');
  return path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '#').replace(/\d+/g, '#');
}
