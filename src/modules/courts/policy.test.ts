import assert from 'node:assert/strict';
import { test } from 'node:test';
import { STAFF_ROLES } from './model/staff.ts';
import { mayAppoint, mayChangePostOf, mayEditCourt, mayEditRepublic, maySeeCourtSettings } from './policy.ts';

const post = (role: string, courtCode = '7517') => [{ courtCode, role }];

test('of all roles only administrator and chairperson edit their court, and all of them see its settings', () => {
  for (const role of STAFF_ROLES) {
    const isEditor = role === 'administrator' || role === 'chairperson';
    assert.equal(mayEditCourt(post(role), '7517'), isEditor, role);
    assert.equal(mayEditCourt(post(role, '7518'), '7517'), false, role);
    assert.equal(maySeeCourtSettings(post(role), '7517'), true, role);
    assert.equal(maySeeCourtSettings(post(role, '7518'), '7517'), false, role);
    assert.equal(mayEditRepublic(post(role)), false, role);
  }
  assert.equal(mayEditCourt([], '7517'), false);
});

test('the administrator of the republic holds that office at the Supreme Court and edits every court', () => {
  const republican = post('republican_administrator', '6001');
  assert.equal(mayEditRepublic(republican), true);
  assert.equal(mayEditCourt(republican, '7517'), true);
  assert.equal(mayEditRepublic(post('administrator', '6001')), false);
  assert.equal(mayEditRepublic(post('republican_administrator', '7517')), false);
});

test('only the administrator of the republic makes another one, and only at the Supreme Court', () => {
  const republican = post('republican_administrator', '6001');
  assert.equal(mayAppoint(republican, '6001', 'republican_administrator'), true);
  assert.equal(mayAppoint(republican, '7517', 'republican_administrator'), false);
  assert.equal(mayAppoint(post('administrator', '6001'), '6001', 'republican_administrator'), false);
  assert.equal(mayAppoint(post('administrator'), '7517', 'judge'), true);
  assert.equal(mayAppoint(post('judge'), '7517', 'judge'), false);
});

test('nobody changes his own office', () => {
  assert.equal(mayChangePostOf('p1', 'p1'), false);
  assert.equal(mayChangePostOf('p1', 'p2'), true);
  assert.equal(mayChangePostOf(undefined, 'p2'), true);
});
