/** Sets of keys; each row is twelve columns wide. */
export type LayoutName = 'letters' | 'latin' | 'numbers' | 'pin';

export type Deed = 'erase' | 'space' | 'capital' | 'submit' | LayoutName;

/** A key that types its sign, or does something; `span` counts columns, 1 by default. */
export type Key = { readonly sign: string; readonly span?: number } | { readonly deed: Deed; readonly span: number };

export type Row = readonly Key[];

const signs = (text: string, span?: number): readonly Key[] =>
  [...text].map((sign) => (span === undefined ? { sign } : { sign, span }));

/** Kazakh letters over the letters of RST KazSSR 903-90, digits on a pad of their own. */
const letters: readonly Row[] = [
  signs('әіңғүұқөһё-.'),
  signs('йцукенгшщзхъ'),
  signs('фывапролджэ,'),
  [{ deed: 'capital', span: 1 }, ...signs('ячсмитьбю'), { deed: 'erase', span: 2 }],
];

const latin: readonly Row[] = [
  signs('1234567890-_'),
  signs('qwertyuiop@.'),
  signs("asdfghjkl:/'"),
  [{ deed: 'capital', span: 1 }, ...signs('zxcvbnm?!'), { deed: 'erase', span: 2 }],
];

const numbers: readonly Row[] = [
  [...signs('123', 3), { deed: 'erase', span: 3 }],
  [...signs('456', 3), { sign: '/', span: 3 }],
  [...signs('789', 3), { sign: '-', span: 3 }],
];

/** Letters of a PIN alone: nobody looks for a key that no PIN has. */
const pin: readonly Row[] = [
  signs('ACDEFH', 2),
  signs('JKMNPR', 2),
  [...signs('TUXY', 2), ...signs('34', 2)],
  [...signs('679', 2), { deed: 'erase', span: 6 }],
];

const rows: Readonly<Record<LayoutName, readonly Row[]>> = { letters, latin, numbers, pin };

/** The rows of a layout with its lowest one: the other layouts, the space, the deed of the form. */
export function rowsOf(name: LayoutName, all: readonly LayoutName[]): readonly Row[] {
  const others = all.filter((other) => other !== name);
  if (name === 'numbers' || name === 'pin') {
    const span = others.length === 0 ? 0 : 3;
    const zero: Row = name === 'numbers' ? [{ sign: '0', span: 3 }] : [];
    const submit = 12 - span * others.length - (name === 'numbers' ? 3 : 0);
    return [...rows[name], [...others.map((deed): Key => ({ deed, span })), ...zero, { deed: 'submit', span: submit }]];
  }
  const space = 12 - 3 - 2 * others.length;
  return [
    ...rows[name],
    [...others.map((deed): Key => ({ deed, span: 2 })), { deed: 'space', span: space }, { deed: 'submit', span: 3 }],
  ];
}
