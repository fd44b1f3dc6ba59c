/** A tag of a page that our renderer wrote: quoted attributes, escaped texts, no inline script or style. */
export interface Tag {
  readonly name: string;
  readonly isEnd: boolean;
  readonly attributes: ReadonlyMap<string, string>;
  /** Place of `<` and the place after `>`. */
  readonly from: number;
  readonly to: number;
}

/** A form of a page with everything that belongs to it. */
export interface FormTags {
  readonly action: string;
  readonly controls: readonly Tag[];
  /** Closed `<details>` that the form stands in or holds. */
  readonly folded: readonly Tag[];
}

const TAG = /<(\/?)([a-z][a-z0-9-]*)((?:\s+[^\s=>/"]+(?:="[^"]*")?)*)\s*\/?>/gi;
const ATTRIBUTE = /([^\s=>/"]+)(?:="([^"]*)")?/g;
const WANTED = new Set(['form', 'input', 'select', 'option', 'textarea', 'button', 'details']);

/** The tags of forms in a page, in their order. */
export function formTags(html: string): readonly Tag[] {
  const tags: Tag[] = [];
  for (const { 0: whole, 1: slash, 2: name = '', 3: rest = '', index } of html.matchAll(TAG)) {
    if (!WANTED.has(name)) continue;
    const attributes = new Map<string, string>();
    for (const [, key = '', value = ''] of rest.matchAll(ATTRIBUTE)) attributes.set(key, readEntities(value));
    tags.push({ name, isEnd: slash === '/', attributes, from: index, to: index + whole.length });
  }
  return tags;
}

/** The forms that post. */
export function postForms(tags: readonly Tag[]): readonly FormTags[] {
  const forms: FormTags[] = [];
  const around: Tag[] = [];
  let open: { action: string; controls: Tag[]; folded: Tag[] } | undefined;
  for (const tag of tags) {
    if (tag.name === 'details') {
      if (tag.isEnd) around.pop();
      else around.push(tag);
      if (!tag.isEnd && open && !tag.attributes.has('open')) open.folded.push(tag);
    } else if (tag.name === 'form') {
      if (open) forms.push(open);
      const isPost = !tag.isEnd && tag.attributes.get('method')?.toLowerCase() === 'post';
      const folded = around.filter(({ attributes }) => !attributes.has('open'));
      open = isPost ? { action: tag.attributes.get('action') ?? '', controls: [], folded } : undefined;
    } else {
      open?.controls.push(tag);
    }
  }
  return open ? [...forms, open] : forms;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

function readEntities(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? '');
}

export function writeEntities(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
