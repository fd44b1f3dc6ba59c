import { Button, ButtonGroup } from '../components/button.tsx';
import { CharacterCount } from '../components/character-count.tsx';
import { Checkboxes } from '../components/checkboxes.tsx';
import { DateInput } from '../components/date-input.tsx';
import { ErrorSummary } from '../components/error-summary.tsx';
import { FileUpload } from '../components/file-upload.tsx';
import { Input } from '../components/input.tsx';
import { PasswordInput } from '../components/password-input.tsx';
import { PrintButton } from '../components/print-button.tsx';
import { Radios } from '../components/radios.tsx';
import { SearchForm } from '../components/search-form.tsx';
import { Select } from '../components/select.tsx';
import { Textarea } from '../components/textarea.tsx';
import type { Sample } from './samples.ts';
import { Section } from './section.tsx';

/** Buttons in each kind. */
export function Buttons({ text }: { text: Sample }) {
  return (
    <Section id="buttons" title={text.buttons}>
      <Button isStart href="#buttons">
        {text.start}
      </Button>
      <ButtonGroup>
        <Button preventDoubleClick>{text.primary}</Button>
        <Button kind="secondary" type="button">
          {text.secondary}
        </Button>
        <Button kind="warning" type="button">
          {text.warning}
        </Button>
        <Button disabled>{text.disabled}</Button>
      </ButtonGroup>
      <ButtonGroup>
        <PrintButton>{text.print}</PrintButton>
        <Button kind="secondary" icon="calendar" href="#buttons">
          {text.linkButton}
        </Button>
        <Button kind="plain" type="button">
          {text.plain}
        </Button>
      </ButtonGroup>
    </Section>
  );
}

/** Every field empty or filled, and wrong. */
export function Fields({ text }: { text: Sample }) {
  const errors = [
    { text: text.iinError, href: '#iin-wrong' },
    { text: text.birthError, href: '#birth-wrong-day' },
    { text: text.regionError, href: '#region-wrong' },
  ];
  const region = text.regions.map((name, at) => ({ value: at === 0 ? '' : String(at), text: name }));
  return (
    <Section id="fields" title={text.fields}>
      <ErrorSummary isQuiet errors={errors} title={text.errorTitle} />
      <SearchForm
        id="sample-search"
        action="#fields"
        label={text.search}
        hint={text.searchHint}
        button={text.searchButton}
      />
      <form method="get" action="#fields" noValidate>
        <Input name="surname" label={text.name} hint={text.nameHint} width={20} autocomplete="family-name" />
        <Input name="iin" label={text.iin} hint={text.iinHint} width={10} inputmode="numeric" />
        <Input
          name="iin-wrong"
          label={text.iin}
          hint={text.iinHint}
          error={text.iinError}
          value={text.iinWrong}
          width={10}
        />
        <Input name="sum" label={text.sum} width={10} suffix="₸" inputmode="decimal" />
        <PasswordInput name="password" label={text.password} />
        <Select name="region" label={text.region} items={region} value="1" />
        <Select name="region-wrong" label={text.region} items={region} error={text.regionError} />
        <DateInput name="birth" legend={text.birth} hint={text.birthHint} />
        <DateInput
          name="birth-wrong"
          legend={text.birth}
          error={text.birthError}
          values={{ day: '31', month: '2', year: '2045' }}
          wrongParts={['day']}
        />
        <Textarea name="about" label={text.about} hint={text.aboutHint} value={text.aboutText} rows={4} />
        <CharacterCount name="question" label={text.about} maxlength={300} rows={3} />
        <FileUpload name="file" label={text.file} hint={text.fileHint} accept=".pdf,.docx" />
        <FileUpload name="file-wrong" label={text.file} hint={text.fileHint} error={text.fileError} />
        <Choices text={text} />
        <Button>{text.primary}</Button>
      </form>
    </Section>
  );
}

function Choices({ text }: { text: Sample }) {
  const [sms = '', mail = '', none = ''] = text.deliveries;
  const [contract = '', receipt = '', photo = '', nothing = ''] = text.documentsItems;
  const phone = <Input name="mobile" label={text.mobile} width={20} inputmode="tel" autocomplete="tel" />;
  const ways = [
    { value: 'sms', text: sms, hint: text.smsHint, conditional: phone },
    { value: 'mail', text: mail },
    { divider: text.or },
    { value: 'none', text: none },
  ];
  return (
    <>
      <Radios name="delivery" legend={text.delivery} legendSize="m" items={ways} value="sms" />
      <Radios
        name="delivery-wrong"
        legend={text.delivery}
        error={text.deliveryError}
        items={ways.filter((way) => 'value' in way && !way.conditional)}
        inline
      />
      <Checkboxes
        name="documents"
        legend={text.documents}
        legendSize="m"
        values={['contract']}
        items={[
          { value: 'contract', text: contract },
          { value: 'receipt', text: receipt },
          { value: 'photo', text: photo, disabled: true },
          { divider: text.or },
          { value: 'nothing', text: nothing, behaviour: 'exclusive' },
        ]}
      />
      <Checkboxes name="consent" small items={[{ value: 'yes', text: text.consent }]} />
    </>
  );
}
