import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { responseRule, serviceStartsResponse } from './response-rule.ts';

describe('the term of an answer', () => {
  it('begins with the service of a civil claim that is accepted, and not before', () => {
    assert.equal(serviceStartsResponse('2', 'registered'), false);
    assert.equal(serviceStartsResponse('2', 'accepted'), true);
    assert.equal(serviceStartsResponse('2', 'preparation'), true);
    assert.equal(serviceStartsResponse('2', 'examination'), false);
  });

  it('begins with the service of an administrative claim at once', () => {
    assert.equal(serviceStartsResponse('4', 'registered'), true);
  });

  it('is that of simplified proceedings while they run, and of its own code', () => {
    assert.equal(responseRule('2', []), 'civil.response');
    assert.equal(responseRule('2', ['civil.simplified_total']), 'civil.simplified_response');
    assert.equal(responseRule('4', []), 'administrative.response');
  });
});
