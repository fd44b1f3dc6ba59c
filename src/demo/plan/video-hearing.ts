/** A courtroom with cameras above every planned room, with a hearing that nobody begins but the visitor. */
export const videoHearing = { courtCode: '7581', number: '501', floor: 5 } as const;

/** Who takes part in it, by their place among the citizens; the first two are those of the civil hearing. */
export const videoPeople = { prosecutor: 2, advocate: 3, accused: 4, victim: 5 } as const;

/** @param index place among the citizens */
export function isOfVideoHearing(index: number): boolean {
  return Object.values<number>(videoPeople).includes(index);
}

/** The room in a remand prison from which the accused takes part. */
export const videoSite = {
  kind: 'custody',
  name: { kk: 'ЛА-155/18 тергеу изоляторы', ru: 'Следственный изолятор ЛА-155/18', en: 'Remand prison LA-155/18' },
  officer: 'Кезекші Н.',
} as const;
