import { Component, type ComponentChildren, createContext } from 'preact';
import type { Lang } from '#platform/i18n';

/** The language of the page, Kazakh when nobody says; {@link InLanguage} says it. */
export const LangContext = createContext<Lang>('kk');

type Context = Readonly<Record<string, unknown>>;

/** What each language's children find above them. It never changes, so nobody has to be told of a change. */
const contexts: Readonly<Record<Lang, Context>> = { kk: contextOf('kk'), ru: contextOf('ru'), en: contextOf('en') };

/**
 * `LangContext.Provider` for a page made on the server. The provider of the library gives each instance closures of its
 * own; the engine puts such closures among its old objects at birth, and they hold the tree of the whole page until the
 * next collection of everything: a fifth of what a page is made of grew old for nothing (bench `list-page`).
 */
export class InLanguage extends Component<{ readonly lang: Lang; readonly children?: ComponentChildren }> {
  override getChildContext(): Context {
    return contexts[this.props.lang];
  }

  override render(): ComponentChildren {
    return this.props.children;
  }
}

/** @returns the context as the library's own provider would give it, with a provider that holds nothing but the language */
function contextOf(lang: Lang): Context {
  const provider = {
    props: { value: lang, children: null },
    getChildContext: (): Context => ({}),
    sub: () => undefined,
  };
  const probe = Object.create(provider, { getChildContext: { value: undefined, writable: true } }) as typeof provider;
  (LangContext.Provider as unknown as (this: unknown, props: unknown) => unknown).call(probe, provider.props);
  return Object.fromEntries(Object.keys(probe.getChildContext()).map((key) => [key, provider]));
}
