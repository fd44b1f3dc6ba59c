import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { VNode } from 'preact';
import { Button } from './components/button.tsx';
import { CharacterCount } from './components/character-count.tsx';
import { Checkboxes } from './components/checkboxes.tsx';
import { DateInput } from './components/date-input.tsx';
import { ErrorMessage } from './components/error-message.tsx';
import { ErrorSummary } from './components/error-summary.tsx';
import { Fieldset } from './components/fieldset.tsx';
import { FileUpload } from './components/file-upload.tsx';
import { Hint } from './components/hint.tsx';
import { Input } from './components/input.tsx';
import { Label } from './components/label.tsx';
import { PasswordInput } from './components/password-input.tsx';
import { Radios } from './components/radios.tsx';
import { Select } from './components/select.tsx';
import { Textarea } from './components/textarea.tsx';
import { fixtureHtml, shapeOf, shapeOfNode } from './testing/govuk-fixture.ts';

const yes = { value: 'yes', text: 'Yes' };
const no = { value: 'no', text: 'No' };
const options = [1, 2, 3].map((n) => ({ value: String(n), text: `Option ${n}` }));
const field = (id: string) => (
  <>
    <Label for={id}>Label</Label>
    <input class="govuk-input govuk-!-width-one-third" name={id} type="text" id={id} />
  </>
);

const cases: [component: string, fixture: string, ours: VNode][] = [
  ['button', 'default', <Button>Save</Button>],
  ['button', 'disabled', <Button disabled>Save</Button>],
  ['button', 'link', <Button href="/">Go</Button>],
  ['button', 'start', <Button isStart>Start</Button>],
  [
    'button',
    'start link',
    <Button isStart href="/">
      Start
    </Button>,
  ],
  [
    'button',
    'secondary',
    <Button kind="secondary" name="secondary">
      Preview
    </Button>,
  ],
  [
    'button',
    'warning',
    <Button kind="warning" name="Warning">
      Withdraw
    </Button>,
  ],
  ['button', 'prevent double click', <Button preventDoubleClick>Send</Button>],
  ['label', 'default', <Label>IIN</Label>],
  [
    'label',
    'as page heading l',
    <Label size="l" isPageHeading>
      IIN
    </Label>,
  ],
  ['hint', 'default', <Hint>12 digits</Hint>],
  ['error-message', 'default', <ErrorMessage>Enter 12 digits</ErrorMessage>],
  ['fieldset', 'default', <Fieldset legend="Address?" />],
  ['input', 'with prefix', <Input id="input-with-prefix" name="amount" label="Sum" prefix="₸" />],
  ['input', 'with suffix', <Input id="input-with-suffix" name="weight" label="Sum" suffix="₸" />],
  ['input', 'with width-2 class', <Input id="input-width-2" name="test-width-2" label="Day" hint="h" width={2} />],
  ['input', 'with error and hint', <Input name="with-error-hint" label="l" hint="h" error="e" />],
  ['textarea', 'with error message', <Textarea id="no-ni-reason" name="no-ni-reason" label="Why?" error="e" />],
  ['textarea', 'with hint', <Textarea name="more-detail" label="More" hint="h" />],
  ['character-count', 'default', <CharacterCount name="more-detail" label="More" maxlength={10} />],
  ['character-count', 'with hint', <CharacterCount name="with-hint" label="More" hint="h" maxlength={10} />],
  [
    'select',
    'default',
    <Select name="select-1" label="l" value="2" items={options.map((o, at) => ({ ...o, disabled: at === 2 }))} />,
  ],
  [
    'select',
    'with hint text and error message',
    <Select name="select-2" label="l" hint="h" error="e" items={options} />,
  ],
  ['radios', 'default', <Radios name="example-default" legend="Name?" items={[yes, no]} />],
  [
    'radios',
    'inline',
    <Radios id="example" name="example" legend="Name?" hint="h" items={[yes, no]} value="no" inline />,
  ],
  [
    'radios',
    'with a divider',
    <Radios
      id="example-divider"
      name="example"
      legend="How?"
      items={[
        { value: 'government-gateway', text: 'a' },
        { value: 'govuk-verify', text: 'b' },
        { divider: 'or' },
        { value: 'create-account', text: 'c' },
      ]}
    />,
  ],
  [
    'radios',
    'with conditional items',
    <Radios
      name="how-contacted"
      legend="How?"
      items={[
        { value: 'email', text: 'Email', conditional: field('context-email') },
        { value: 'phone', text: 'Phone', conditional: field('contact-phone') },
        { value: 'text', text: 'Text', conditional: field('contact-text-message') },
      ]}
    />,
  ],
  [
    'checkboxes',
    'default',
    <Checkboxes
      name="nationality"
      legend="l"
      items={['british', 'irish', 'other'].map((value) => ({ value, text: value }))}
    />,
  ],
  [
    'checkboxes',
    'with divider and None',
    <Checkboxes
      name="with-divider-and-none"
      legend="l"
      items={[
        { value: 'animal', text: 'a' },
        { value: 'mines', text: 'b' },
        { value: 'farm', text: 'c' },
        { divider: 'or' },
        { value: 'none', text: 'd', behaviour: 'exclusive' },
      ]}
    />,
  ],
  [
    'checkboxes',
    'small',
    <Checkboxes name="nationality" legend="l" small items={['a', 'b', 'c'].map((value) => ({ value, text: value }))} />,
  ],
  [
    'password-input',
    'with hint text',
    <PasswordInput id="password-input-with-hint-text" name="test-name-2" label="l" hint="h" />,
  ],
  ['file-upload', 'enhanced', <FileUpload name="file-upload-1" label="l" />],
  [
    'error-summary',
    'default',
    <ErrorSummary errors={['#example-error-1', '#example-error-2'].map((href) => ({ text: href, href }))} />,
  ],
];

describe('fields and buttons have the markup of GOV.UK Frontend', () => {
  for (const [component, fixture, ours] of cases) {
    it(`${component}: ${fixture}`, () => {
      assert.equal(shapeOfNode(ours), shapeOf(fixtureHtml(component, fixture)));
    });
  }

  it('date-input: default, with names of our own', () => {
    const theirs = shapeOf(fixtureHtml('date-input', 'default')).replace(/name="(day|month|year)"/g, 'name="dob-$1"');
    assert.equal(shapeOfNode(<DateInput name="dob" legend="Born?" hint="h" />), theirs);
  });

  it('date-input: with error on day input, with names of our own', () => {
    const fixture = shapeOf(fixtureHtml('date-input', 'with error on day input'));
    const theirs = fixture.replace(/name="(day|month|year)"/g, 'name="dob-day-error-$1"');
    const ours = <DateInput name="dob-day-error" legend="Born?" hint="h" error="e" wrongParts={['day']} />;
    assert.equal(shapeOfNode(ours), theirs);
  });
});
