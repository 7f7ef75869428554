import fc from 'fast-check';
import { groupByOwner } from '../../../src/core/register/group-by-owner';

test('rows go to their owners in their order; nobody’s rows go nowhere', () => {
  expect(groupByOwner(['a', 'b', 'c', 'd'], Int32Array.of(2, 0, 2, -1), 3)).toEqual([
    ['b'],
    undefined,
    ['a', 'c'],
  ]);
});

test('it is the same as picking each owner’s rows one by one', () => {
  const owned = fc.array(fc.tuple(fc.string(), fc.integer({ min: -1, max: 6 })), { maxLength: 60 });
  fc.assert(
    fc.property(owned, (rows) => {
      const names = rows.map(([name]) => name);
      const owners = Int32Array.from(rows, ([, owner]) => owner);
      const picked = Array.from({ length: 7 }, (_, owner) => names.filter((_name, i) => owners[i] === owner));
      expect(groupByOwner(names, owners, 7)).toEqual(
        picked.map((list) => (list.length > 0 ? list : undefined)),
      );
    }),
  );
});
