import { type FormTags, formTags, postForms, type Tag, writeEntities } from './form-tags.ts';

export interface TypedForm {
  /** Address the form was sent to. */
  readonly action: string;
  readonly fields: URLSearchParams;
}

export interface FilledPage {
  readonly html: string;
  /** What was typed and has no control in this page any more. */
  readonly left: readonly string[];
}

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** One name, several controls, and not each of them is sent. */
const CHOICES = new Set(['radio', 'checkbox', 'select', 'submit', 'button']);

/** Controls whose value is never put into a page. */
const NEVER = new Set(['password', 'file', 'submit', 'button', 'image', 'reset']);

/** Puts the answers back into the form they were typed in, as the browser of the person had them. */
export function fillForm(html: string, typed: TypedForm): FilledPage {
  const form = nearestForm(postForms(formTags(html)), typed);
  if (!form) return { html, left: [...typed.fields.values()].filter(isTyped) };
  const edits = [...form.folded.map(opened), ...controlEdits(form.controls, typed.fields)];
  return { html: edited(html, edits), left: withoutPlace(form, typed.fields) };
}

/** Of several forms that post to one address, the one that has most of the sent names and the same hidden values. */
function nearestForm(forms: readonly FormTags[], { action, fields }: TypedForm): FormTags | undefined {
  const path = action.split('?')[0];
  const nearness = ({ controls, action: to }: FormTags): number =>
    controls.reduce(
      (sum, { name, isEnd, attributes }) => {
        const field = attributes.get('name');
        if (isEnd || field === undefined || name === 'option') return sum;
        if (!fields.has(field)) return sum - 1;
        const isFixed = attributes.get('type') === 'hidden' || name === 'button';
        return sum + (isFixed && fields.getAll(field).includes(attributes.get('value') ?? '') ? 3 : 1);
      },
      Number(to === action),
    );
  return forms
    .filter((form) => form.action === '' || form.action.split('?')[0] === path)
    .sort((a, b) => nearness(b) - nearness(a))[0];
}

/** Takes the answers of one name in the order of its controls. */
type Next = (name: string) => string | undefined;

function controlEdits(controls: readonly Tag[], fields: URLSearchParams): readonly Edit[] {
  const rest = new Map<string, string[]>();
  const next: Next = (name) => {
    const [value, ...others] = rest.get(name) ?? fields.getAll(name);
    rest.set(name, others);
    return value;
  };
  let list: string | undefined;
  return controls.flatMap((tag, place) => {
    if (tag.name === 'select') list = tag.isEnd ? undefined : tag.attributes.get('name');
    if (tag.isEnd) return [];
    if (tag.name === 'option') return optionEdits(tag, list, fields);
    const field = tag.attributes.get('name');
    if (field === undefined) return [];
    if (tag.name === 'textarea') return textareaEdits(tag, controls[place + 1], next(field));
    return tag.name === 'input' ? inputEdits(tag, field, fields, next) : [];
  });
}

function optionEdits(tag: Tag, list: string | undefined, fields: URLSearchParams): readonly Edit[] {
  if (list === undefined || !fields.has(list)) return [];
  return [marked(tag, 'selected', fields.getAll(list).includes(tag.attributes.get('value') ?? ''))];
}

/** The first line end after the tag belongs to no text. */
function textareaEdits(tag: Tag, end: Tag | undefined, value: string | undefined): readonly Edit[] {
  if (value === undefined || !end) return [];
  return [{ from: tag.to, to: end.from, text: `\n${writeEntities(value)}` }];
}

function inputEdits(tag: Tag, field: string, fields: URLSearchParams, next: Next): readonly Edit[] {
  const type = tag.attributes.get('type') ?? 'text';
  if (NEVER.has(type) || tag.attributes.get('autocomplete') === 'one-time-code') return [];
  if (type === 'radio' || type === 'checkbox') {
    return [marked(tag, 'checked', fields.getAll(field).includes(tag.attributes.get('value') ?? 'on'))];
  }
  const value = next(field);
  return value === undefined ? [] : [rewritten(tag, new Map([...tag.attributes, ['value', value]]))];
}

/** Answers to questions that the page does not ask, or asks fewer times. */
function withoutPlace({ controls }: FormTags, fields: URLSearchParams): readonly string[] {
  const left: string[] = [];
  for (const name of new Set(fields.keys())) {
    const places = controls.filter(({ isEnd, attributes }) => !isEnd && attributes.get('name') === name);
    const isChoice = places.some(
      (tag) => tag.name !== 'textarea' && CHOICES.has(tag.attributes.get('type') ?? tag.name),
    );
    if (!isChoice) left.push(...fields.getAll(name).slice(places.length));
  }
  return left.filter(isTyped);
}

/** A person's answer, not a word or identifier that the page had put into the form itself. */
function isTyped(value: string): boolean {
  return value.trim() !== '' && !/^([a-z][a-z0-9_-]*|[0-9a-f-]{36})$/.test(value);
}

function opened(tag: Tag): Edit {
  return marked(tag, 'open', true);
}

function marked(tag: Tag, mark: string, isOn: boolean): Edit {
  const attributes = new Map(tag.attributes);
  if (isOn) attributes.set(mark, '');
  else attributes.delete(mark);
  return rewritten(tag, attributes);
}

function rewritten({ name, from, to }: Tag, attributes: ReadonlyMap<string, string>): Edit {
  const words = [...attributes].map(([key, value]) => (value === '' ? key : `${key}="${writeEntities(value)}"`));
  return { from, to, text: `<${[name, ...words].join(' ')}>` };
}

function edited(html: string, edits: readonly Edit[]): string {
  let [text, done] = ['', 0];
  for (const edit of edits.toSorted((a, b) => a.from - b.from)) {
    text += html.slice(done, edit.from) + edit.text;
    done = edit.to;
  }
  return text + html.slice(done);
}
