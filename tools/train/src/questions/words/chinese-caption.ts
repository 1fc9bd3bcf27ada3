import type { ChartTruth, DocumentTruth, PieChartTruth, ProductTruth, Truth } from '@glimpse/world';
import { marksOf } from '../marks.ts';
import { colorOf, hasOutlier, hasSeveralLines, toldCountOf, toldHighestOf } from '../sight.ts';
import { SEVERAL_LINES, countOf, ordinalOf } from './chinese-marks.ts';
import { COLOR_NAMES, KIND_NOUNS, MATERIAL_NAMES, PATTERN_NAMES } from './chinese-names.ts';
import { oneOf } from './chinese-things.ts';
import { trendSentence } from './chinese-trends.ts';

const CAPTURE_NAMES = { scanned: '扫描的', photographed: '拍摄的' } as const;

export const captureName = ({ capture }: DocumentTruth): string => CAPTURE_NAMES[capture];

export const shareName = ({ majority }: PieChartTruth): string => (majority ? '一半以上' : '不到一半');

/** `红色条纹棉布`, before the name of the product. */
export const looksOf = ({ color, pattern, material }: ProductTruth): string =>
  `${COLOR_NAMES[color]}${PATTERN_NAMES[pattern]}${MATERIAL_NAMES[material]}`;

/** `带有签名和红色印章`; empty without either. */
export function signsOf({ signature, stamp }: DocumentTruth): string {
  const signs = [signature && '签名', stamp && `${COLOR_NAMES[stamp]}印章`].filter(Boolean);
  return signs.length > 0 ? `带有${signs.join('和')}` : '';
}

/** The caption of a picture in Chinese, with all that the English one says. */
export function captionInChinese(truth: Truth): string {
  const noun = KIND_NOUNS[truth.kind];
  switch (truth.type) {
    case 'product':
      return listed([
        oneOf(noun, looksOf(truth)),
        `${COLOR_NAMES[truth.background]}背景`,
        truth.price && '带有价签',
      ]);
    case 'chart': {
      const color = colorOf(truth);
      return listed([oneOf(noun, color && COLOR_NAMES[color]), ...chartParts(truth)]);
    }
    case 'document':
      return listed([oneOf(noun, captureName(truth)), signsOf(truth)]);
  }
}

function chartParts(truth: ChartTruth): (string | false)[] {
  if (truth.kind === 'pie') {
    return [
      `有${countOf(truth.slices.length, 'slices')}`,
      `最大的扇区是${COLOR_NAMES[truth.largest]}的`,
      `占${shareName(truth)}`,
    ];
  }
  const sight = { truth, view: { source: 'caption' } } as const;
  const count = toldCountOf(sight);
  const highest = toldHighestOf(sight);
  return [
    hasSeveralLines(truth) && `有${SEVERAL_LINES}`,
    count !== undefined && `有${countOf(count, marksOf(truth))}`,
    trendSentence(truth),
    highest !== undefined && `${ordinalOf(highest, marksOf(truth))}最高`,
    hasOutlier(truth) && '有一个异常值',
  ];
}

const listed = (parts: readonly (string | false | undefined)[]): string => parts.filter(Boolean).join('，');
