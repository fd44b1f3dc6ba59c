import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { KeptMarkup } from './kept-markup.ts';

describe('kept markup', () => {
  it('is made once for the same facts and anew for others', () => {
    const kept = new KeptMarkup(10);
    let made = 0;
    const make = (word: string) => kept.of([word, null], () => <b>{`${word} ${++made}`}</b>);
    assert.equal(make('зал'), '<b>зал 1</b>');
    assert.equal(make('зал'), '<b>зал 1</b>');
    assert.equal(make('сот'), '<b>сот 2</b>');
  });

  it('forgets the oldest piece when it is full', () => {
    const kept = new KeptMarkup(2);
    let made = 0;
    const make = (fact: number) => kept.of([fact], () => <i>{++made}</i>);
    for (const fact of [1, 2, 3]) make(fact);
    assert.equal(make(3), '<i>3</i>');
    assert.equal(make(1), '<i>4</i>');
  });

  it('escapes what people wrote', () => {
    assert.equal(
      new KeptMarkup(1).of(['<a>'], () => <i>{'<a>'}</i>),
      '<i>&lt;a></i>',
    );
  });
});
