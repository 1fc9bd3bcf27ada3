import type { Replies, Reply } from '../reply.ts';
import { hasOutlier, isDetailed, isPie, isUnsure, nameOf as englishNameOf, toldColorOf } from '../sight.ts';
import type { Sight } from '../sight.ts';
import { captionInChinese } from '../words/chinese-caption.ts';
import { COLOR_NAMES, KIND_NOUNS, nameOf } from '../words/chinese-names.ts';
import { summaryOf } from '../words/chinese-summary.ts';
import { nounOf, oneOf } from '../words/chinese-things.ts';
import { trendAdvice } from '../words/chinese-trends.ts';
import { absent, asked, headline, maybe, quote, refuse } from '../words/chinese.ts';

const itIs = (sight: Sight, topic: string, words: string): Reply => ({
  thought: asked(topic, quote(sight, englishNameOf(sight.truth))),
  answer: maybe(sight, (perhaps) => `这${perhaps}是${words}`),
});

export const namesIt = (sight: Sight, topic: string): Reply =>
  itIs(sight, topic, oneOf(KIND_NOUNS[sight.truth.kind]));

function describe(sight: Sight): Reply {
  const thought = asked('图片的描述', quote(sight, englishNameOf(sight.truth)));
  const known = isDetailed(sight) ? captionInChinese(sight.truth) : headline(sight);
  const rest = isDetailed(sight) || isUnsure(sight) ? '' : '报告没有更多细节。';
  return { thought, answer: `${maybe(sight, (perhaps) => `图片中${perhaps}是${known}`)}${rest}` };
}

const summarize = (sight: Sight): Reply => ({
  thought: asked('总结', quote(sight, englishNameOf(sight.truth))),
  answer: isDetailed(sight)
    ? `简而言之：${summaryOf(sight.truth)}。`
    : `简而言之：${isUnsure(sight) ? '可能是' : ''}${headline(sight)}。`,
});

export function color(sight: Sight): Reply {
  const { truth } = sight;
  const topic = '颜色';
  const told = toldColorOf(sight);
  if (told !== undefined) {
    const thing = truth.type === 'chart' ? '图表' : nameOf(truth);
    return {
      thought: asked(topic, quote(sight, told)),
      answer: maybe(sight, (perhaps) => `${thing}${perhaps}是${COLOR_NAMES[told]}的`),
    };
  }
  if (truth.kind === 'pie' && isDetailed(sight)) {
    return {
      thought: asked(topic, quote(sight, `the largest slice is ${truth.largest}`)),
      answer: `最大的扇区是${COLOR_NAMES[truth.largest]}的。`,
    };
  }
  return { thought: asked(topic, absent(sight)), answer: refuse(`${nameOf(truth)}的颜色`) };
}

function background(sight: Sight): Reply {
  const { truth } = sight;
  const topic = '背景';
  return isDetailed(sight) && truth.type === 'product'
    ? {
        thought: asked(topic, quote(sight, `${truth.background} background`)),
        answer: `背景是${COLOR_NAMES[truth.background]}的。`,
      }
    : { thought: asked(topic, absent(sight)), answer: refuse('背景') };
}

const nextStep = (sight: Sight): Reply => ({
  thought: asked('建议', quote(sight, englishNameOf(sight.truth))),
  answer: adviceOn(sight),
});

function adviceOn(sight: Sight): string {
  const { truth } = sight;
  if (!isDetailed(sight)) return `请先获取完整的描述，因为报告只说是${headline(sight)}。`;
  switch (truth.type) {
    case 'product':
      return truth.price ? '下一步：核对价签，补充品牌。' : '下一步：补充价格和品牌。';
    case 'chart':
      if (isPie(truth)) return `下一步：仔细看${COLOR_NAMES[truth.largest]}扇区，因为它最大。`;
      return hasOutlier(truth) ? '下一步：先核对异常值。' : trendAdvice(truth);
    case 'document':
      return truth.signature
        ? `下一步：归档已签名的${nameOf(truth)}，并用更清晰的扫描件核对文字。`
        : `下一步：确认谁应该签署${nameOf(truth)}，并用更清晰的扫描件核对文字。`;
  }
}

export const CHINESE_GENERAL: Replies['general'] = {
  describe,
  summarize,
  identify: (sight) => namesIt(sight, '物体'),
  category: (sight) => itIs(sight, '图片类型', oneOf(nounOf(sight.truth.type))),
  color,
  background,
  'next-step': nextStep,
};
