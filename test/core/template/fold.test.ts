import * as fc from 'fast-check';
import { foldHeader, foldInPlace, foldText } from '../../../src/core/template/fold';

describe('foldText: texts people mean as the same', () => {
  test.each([
    ['Ａ公司（華東）', 'a公司(华东)'],
    ['  A 公司\n', 'a公司'],
    ['上海　貿易', '上海贸易'],
    ['ＶＩＰ', 'vip'],
    ['①Ｈ２Ｏ㎡', '1h2om2'],
    ['a\u200bb\u00a0c', 'abc'],
    ['☑VIP □普通', '☑vip□普通'],
    ['𠮷野', '𠮷野'],
    ['é', 'é'],
  ])('%j → %j', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  test('text that is folded already comes back as it is', () => {
    for (const text of ['a001', '上海贸易', '']) expect(foldText(text)).toBe(text);
  });

  test('folding twice changes nothing more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });
});

test('foldInPlace keeps every position, so that parts can be cut from the original', () => {
  expect(foldInPlace('滿意度５分（滿分5分），Ａ')).toBe('满意度5分(满分5分),A');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(foldInPlace(text)).toHaveLength(text.length);
    }),
  );
});

describe('foldHeader: the bare words of a header', () => {
  test.each([
    ['客户等级（□VIP□普通□潜力）', '客户等级'],
    ['客戶等級 □VIP □普通', '客户等级'],
    ['*客户名称：', '客户名称'],
    ['客户\n名称', '客户名称'],
    ['3、交易日期', '交易日期'],
    ['客户名称/联系人', '客户名称联系人'],
    ['备注（特殊需求等（可空））', '备注'],
    ['客户等级（□VIP', '客户等级'],
    ['Customer ID', 'customerid'],
    ['customer_id', 'customerid'],
    ['（备注）', '备注'],
  ])('%j → %j', (header, folded) => {
    expect(foldHeader(header)).toBe(folded);
  });
});
