import type { Truth } from '@glimpse/world';
import { isPie } from '../sight.ts';
import {
  COLOR_NAMES,
  KIND_NAMES,
  NUMBER_NAMES,
  ORDINAL_NAMES,
  PATTERN_NAMES,
  TREND_SENTENCES,
} from './chinese.ts';

/** The caption of a picture in Chinese, with all that the English one says. */
export function captionInChinese(truth: Truth): string {
  const name = KIND_NAMES[truth.kind];
  switch (truth.type) {
    case 'product':
      return `${COLOR_NAMES[truth.background]}背景上的${COLOR_NAMES[truth.color]}${PATTERN_NAMES[truth.pattern]}${name}`;
    case 'chart': {
      const count = NUMBER_NAMES[truth.count] ?? String(truth.count);
      if (isPie(truth)) {
        const share = truth.majority ? '超过一半' : '不到一半';
        return `${count}个扇区的饼图，最大的扇区是${COLOR_NAMES[truth.largest]}，占${share}`;
      }
      const marks = truth.kind === 'bar' ? '柱子' : '数据点';
      const peak = truth.highest === undefined ? '' : `，${ORDINAL_NAMES[truth.highest] ?? ''}个最高`;
      return `${count}个${marks}的${COLOR_NAMES[truth.color]}${name}，${TREND_SENTENCES[truth.trend]}${peak}`;
    }
    case 'document': {
      const marks = [truth.signature && '签名', truth.stamp && `${COLOR_NAMES[truth.stamp]}印章`];
      const shown = marks.filter(Boolean).join('和');
      return `扫描的${name}${shown && `，带${shown}`}`;
    }
  }
}
