import type { Truth } from '@glimpse/world';
import { expect, test } from '@jest/globals';
import {
  BARS,
  CLOUD,
  FLAT,
  GROUPS,
  INVOICE,
  LETTER,
  LINES,
  LONG,
  MUG,
  PIE,
  TABLE,
} from '../truths.fixture.ts';
import { captionInChinese } from './chinese-caption.ts';

test.each<[Truth, string]>([
  [MUG, '一个红色条纹陶瓷马克杯，灰色背景'],
  [TABLE, '一张棕色木头桌子，灰色背景，带有价签'],
  [{ ...MUG, background: 'navy' }, '一个红色条纹陶瓷马克杯，海军蓝背景'],
  [BARS, '一张蓝色柱状图，有五根柱子，数值在上升，第五根最高'],
  [FLAT, '一张蓝色折线图，数值保持平稳'],
  [LONG, '一张蓝色折线图，数值在上升，有一个异常值'],
  [LINES, '一张折线图，有多条折线，各条折线的走势不同'],
  [GROUPS, '一张分组柱状图，有四个分组，数值在中间达到高峰'],
  [PIE, '一张饼图，有三个扇区，最大的扇区是粉色的，占一半以上'],
  [CLOUD, '一张紫色散点图，数据点没有趋势'],
  [INVOICE, '一张扫描的发票，带有签名和蓝色印章'],
  [LETTER, '一封拍摄的信件'],
])('the caption in Chinese says all that the English one says: %#', (truth, caption) => {
  expect(captionInChinese(truth)).toBe(caption);
});
