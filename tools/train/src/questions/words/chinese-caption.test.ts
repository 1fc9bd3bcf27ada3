import type { Truth } from '@glimpse/world';
import { expect, test } from '@jest/globals';
import {
  BARS,
  CLOUD,
  FORM,
  GROUPS,
  INVOICE,
  LINES,
  LONG_LINE,
  MUG,
  PIE,
  SHIRT,
} from './chinese-truths.fixture.ts';
import { captionInChinese } from './chinese-caption.ts';

test.each<[Truth, string]>([
  [SHIRT, '一件橙色格子棉布T恤，灰色背景'],
  [MUG, '一个红色陶瓷马克杯，海军蓝背景，带有价签'],
  [BARS, '一张橙色柱状图，有三根柱子，数值在下降，第一根最高'],
  [LONG_LINE, '一张橙色折线图，有很多数据点，数值在上升，有一个异常值'],
  [LINES, '一张折线图，有两条折线，各条折线的走势不同'],
  [GROUPS, '一张分组柱状图，有三个系列和四个分组，数值在中间达到高峰'],
  [PIE, '一张饼图，有三个扇区，最大的扇区是粉色的，占一半以上'],
  [CLOUD, '一张蓝色散点图，数据点没有趋势，有一个异常值'],
  [INVOICE, '一张拍摄的发票，带有签名和红色印章'],
  [FORM, '一份扫描的表单'],
])('the caption in Chinese says all that the English one says: %#', (truth, caption) => {
  expect(captionInChinese(truth)).toBe(caption);
});
