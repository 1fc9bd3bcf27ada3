import type { Replies, Reply } from '../reply.ts';
import { isDetailed, isPie, isUnsure, nameOf } from '../sight.ts';
import type { Sight } from '../sight.ts';
import * as words from '../words/chinese.ts';
import { captionInChinese } from '../words/chinese-caption.ts';

const { COLOR_NAMES, KIND_NAMES, absent, asked, headline, quote } = words;

export const namesIt = (sight: Sight, topic: string): Reply => {
  const name = KIND_NAMES[sight.truth.kind];
  return {
    thought: asked(topic, quote(sight, nameOf(sight.truth))),
    answer: isUnsure(sight) ? `这可能是${name}，但报告不太确定。` : `这是${name}。`,
  };
};

function describe(sight: Sight): Reply {
  const name = KIND_NAMES[sight.truth.kind];
  const thought = asked('图片的描述', quote(sight, nameOf(sight.truth)));
  if (isUnsure(sight)) return { thought, answer: `图片中可能是${name}，但报告不太确定。` };
  return isDetailed(sight)
    ? { thought, answer: `图片中是${captionInChinese(sight.truth)}。` }
    : { thought, answer: `图片中是${name}。报告没有更多细节。` };
}

function summarize(sight: Sight): Reply {
  const thought = asked('总结', quote(sight, nameOf(sight.truth)));
  return isDetailed(sight)
    ? { thought, answer: `简而言之：${summaryOf(sight)}。` }
    : { thought, answer: `简而言之：${isUnsure(sight) ? '可能是' : ''}${headline(sight)}。` };
}

function summaryOf(sight: Sight): string {
  const { truth } = sight;
  if (truth.type === 'product') return headline(sight);
  if (truth.type === 'document') {
    const stamp = truth.stamp ? `，带${COLOR_NAMES[truth.stamp]}印章` : '';
    return `${truth.signature ? '已签名的' : ''}${KIND_NAMES[truth.kind]}${stamp}`;
  }
  return isPie(truth)
    ? `${COLOR_NAMES[truth.largest]}扇区最大的饼图`
    : `${words.TREND_ADJECTIVES[truth.trend]}${KIND_NAMES[truth.kind]}`;
}

function color(sight: Sight): Reply {
  const { truth } = sight;
  const topic = '颜色';
  if (!isDetailed(sight) || truth.type === 'document') {
    return { thought: asked(topic, absent(sight)), answer: `报告没有显示${KIND_NAMES[truth.kind]}的颜色。` };
  }
  if (truth.type === 'chart' && isPie(truth)) {
    return {
      thought: asked(topic, quote(sight, `the largest slice is ${truth.largest}`)),
      answer: `报告只给出了最大扇区的颜色：${COLOR_NAMES[truth.largest]}。`,
    };
  }
  const thing = truth.type === 'chart' ? '图表' : KIND_NAMES[truth.kind];
  return {
    thought: asked(topic, quote(sight, truth.color)),
    answer: `${thing}是${COLOR_NAMES[truth.color]}的。`,
  };
}

function background(sight: Sight): Reply {
  const { truth } = sight;
  const topic = '背景';
  return isDetailed(sight) && truth.type === 'product'
    ? {
        thought: asked(topic, quote(sight, `${truth.background} background`)),
        answer: `背景是${COLOR_NAMES[truth.background]}的。`,
      }
    : { thought: asked(topic, absent(sight)), answer: '报告没有显示背景。' };
}

const nextStep = (sight: Sight): Reply => ({
  thought: asked('建议', quote(sight, nameOf(sight.truth))),
  answer: adviceOn(sight),
});

function adviceOn(sight: Sight): string {
  const { truth } = sight;
  if (!isDetailed(sight)) return `请先获取完整的描述，因为报告只说是${headline(sight)}。`;
  switch (truth.type) {
    case 'product':
      return '下一步：补充价格和品牌，因为图片没有显示。';
    case 'chart':
      return isPie(truth)
        ? `下一步：仔细看${COLOR_NAMES[truth.largest]}扇区，因为它最大。`
        : words.TREND_ADVICE[truth.trend];
    case 'document':
      return truth.signature
        ? `下一步：归档已签名的${KIND_NAMES[truth.kind]}，并用更清晰的扫描件核对文字。`
        : `下一步：确认谁应该签署${KIND_NAMES[truth.kind]}，并用更清晰的扫描件核对文字。`;
  }
}

export const CHINESE_GENERAL: Replies['general'] = {
  describe,
  summarize,
  identify: (sight) => namesIt(sight, '物体'),
  color,
  background,
  'next-step': nextStep,
};

const TOPICS = { product: '商品', chart: '图表', document: '文档' } as const;

const shows = (sight: Sight, other: string): string =>
  `图片显示的${isUnsure(sight) ? '可能' : ''}是${headline(sight)}，不是${other}。`;

export const chineseOffTopic: Replies['offTopic'] = (sight, topic) => ({
  thought: asked(TOPICS[topic], quote(sight, nameOf(sight.truth))),
  answer: shows(sight, TOPICS[topic]),
});

export const chineseColorOf: Replies['colorOf'] = (sight, kind) =>
  kind === sight.truth.kind
    ? color(sight)
    : {
        thought: asked(KIND_NAMES[kind], quote(sight, nameOf(sight.truth))),
        answer: shows(sight, KIND_NAMES[kind]),
      };
