import { Button, Details, Input, Radios, Select } from '#design';
import { caseTexts } from '#modules/cases';
import { conferenceTexts, guestRoles, guestSides } from '#modules/conference';
import { LANGS } from '#platform/i18n';
import { videoAddress } from './desk-room.ts';
import type { PrepareVideoProps } from './prepare-view.tsx';
import { deskVideoTexts } from './texts.ts';

/** A witness, an expert or an interpreter who is not of the case, for this hearing alone. */
export function GuestForm({ lang, desk, done, values }: PrepareVideoProps) {
  const texts = deskVideoTexts(lang);
  const { guest } = texts;
  const { roles } = caseTexts(lang);
  const { bases, sides } = conferenceTexts(lang);
  const isTyped = values.deed === 'guest';
  const of = (name: string, field = `guest-${name}`) => {
    const error = isTyped ? done.errors.find((one) => one.field === field)?.text : undefined;
    return { id: field, name, value: isTyped ? (values[name] ?? '') : '', ...(error ? { error } : {}) };
  };
  const side = { value: '', text: guest.ofCourt };
  return (
    <Details summary={guest.title} open={isTyped && done.errors.length > 0}>
      <form method="post" action={videoAddress(lang, desk.hearing)} novalidate>
        <p class="govuk-hint">{guest.hint}</p>
        <Radios
          {...of('role')}
          legend={guest.role}
          small
          items={guestRoles.map((value) => ({ value, text: roles[value] }))}
        />
        <Input {...of('name')} label={guest.name} autocomplete="off" />
        <Select
          {...of('side')}
          label={guest.side}
          items={[side, ...guestSides.map((value) => ({ value, text: sides[value] }))]}
        />
        <Input {...of('phone')} label={guest.phone} hint={guest.phoneHint} type="tel" autocomplete="off" />
        <Input {...of('email')} label={guest.email} type="email" autocomplete="off" />
        <Select
          {...of('language')}
          label={guest.language}
          items={LANGS.map((value) => ({ value, text: guest.languages[value] }))}
        />
        <Input {...of('needs')} label={guest.needs} hint={guest.needsHint} />
        <Radios
          {...of('basis')}
          legend={texts.basis}
          small
          items={(['motion', 'initiative'] as const).map((value) => ({ value, text: bases[value] }))}
        />
        <Button kind="secondary" name="deed" value="guest" preventDoubleClick>
          {guest.add}
        </Button>
      </form>
    </Details>
  );
}
