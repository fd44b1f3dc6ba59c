import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ipv4Of, ipv6Network } from './network.ts';

describe('the network of a visitor', () => {
  it('is another one for another customer, whatever zeros their addresses leave out', () => {
    const customers = ['2a00:1:2::10', '2a00:1:3::20', '2a00:1::10', '2a00:2::10', '2a00:1:2:100::1', '::1', 'fe80::1'];
    assert.equal(new Set(customers.map((address) => ipv6Network(address, 56))).size, customers.length);
  });

  it('is the same one for every address and every spelling of one customer', () => {
    const customer = [
      '2a00:5::1',
      '2A00:5:0:0:aa11:2:3:4',
      '2a00:5::bb11:2:3:4',
      '2a00:0005:0000:00ff::',
      '2a00:5:0:7f:1::',
      '2a00:5::10.0.0.1',
      '2a00:5::1%eth0',
    ];
    assert.deepEqual([...new Set(customer.map((address) => ipv6Network(address, 56)))], ['2a00:5:0:0/56']);
  });

  it('names no household where it is written down', () => {
    assert.equal(ipv6Network('2a00:5::bb11:2:3:4', 48), '2a00:5:0/48');
    assert.equal(ipv6Network('2a00:5:6:7:8:9:a:b', 48), '2a00:5:6/48');
  });

  it('of an IPv4 address inside IPv6 is that of the address', () => {
    assert.deepEqual(['10.0.0.1', '::ffff:10.0.0.1', '::FFFF:10.0.0.1'].map(ipv4Of), Array(3).fill('10.0.0.1'));
    assert.deepEqual(['::1', '2a00:5::10.0.0.1', 'none'].map(ipv4Of), Array(3).fill(undefined));
  });
});
