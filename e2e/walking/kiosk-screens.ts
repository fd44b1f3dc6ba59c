/** Addresses below `/kiosk` of every screen that opens by an address alone, with what stands in the demo court today. */
export async function kioskScreens(origin: string, court: string): Promise<readonly string[]> {
  const read = async (path: string): Promise<string> => {
    const join = path.includes('?') ? '&' : '?';
    return await (await fetch(`${origin}/kk/kiosk${path}${join}court=${court}`)).text();
  };
  /** The first address of this beginning, without the court. */
  const linkIn = (html: string, beginning: string): string => {
    const [, link = ''] = new RegExp(`href="/kk/kiosk(${beginning}[^"]*)"`).exec(html) ?? [];
    const { pathname, searchParams } = new URL(link.replaceAll('&amp;', '&'), origin);
    searchParams.delete('court');
    if (link === '') throw new Error(`the demo court shows nothing at ${beginning}`);
    return searchParams.size > 0 ? `${pathname}?${searchParams}` : pathname;
  };
  const reception = await read('/reception');
  const hearing = linkIn(await read('/today'), '/hearing/');
  const ofCase = linkIn(await read(hearing), '/cases/');
  return [
    ...['', '/today', '/today?page=2', hearing, ofCase],
    ...['/find', '/number', `/number?number=${ofCase.split('/').at(-1)}`, '/talon', '/helplines', '/offline'],
    ...['/acts', '/acts?q=zzzz', '/acts/search', linkIn(await read('/acts'), '/acts/read/')],
    ...['/reception', '/reception/times', linkIn(await read('/reception/times'), '/reception/book')],
    linkIn(reception, '/reception/open-day'),
    ...['/ask', '/ask/text', '/answers', linkIn(await read('/answers'), '/answers/\\d')],
  ];
}
