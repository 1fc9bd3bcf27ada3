import type { Background, Color, Pattern, ProductKind, Trend, TruthKind } from '@glimpse/world';
import { isDetailed, isUnsure, nameOf, percentOf } from '../sight.ts';
import type { Sight } from '../sight.ts';

export const KIND_NAMES: Record<TruthKind, string> = {
  't-shirt': 'T恤',
  mug: '马克杯',
  shoe: '鞋子',
  handbag: '手提包',
  cap: '帽子',
  phone: '手机',
  watch: '手表',
  bottle: '瓶子',
  chair: '椅子',
  lamp: '台灯',
  bar: '柱状图',
  line: '折线图',
  pie: '饼图',
  invoice: '发票',
  contract: '合同',
  letter: '信件',
  receipt: '收据',
  report: '报告文件',
};
export const COLOR_NAMES: Record<Color | Background, string> = {
  red: '红色',
  blue: '蓝色',
  green: '绿色',
  yellow: '黄色',
  black: '黑色',
  white: '白色',
  orange: '橙色',
  purple: '紫色',
  pink: '粉色',
  brown: '棕色',
  grey: '灰色',
  beige: '米色',
  teal: '青色',
};
export const PATTERN_NAMES: Record<Pattern, string> = { plain: '', striped: '条纹', dotted: '圆点' };
export const TREND_SENTENCES: Record<Trend, string> = {
  rising: '数值在上升',
  falling: '数值在下降',
  peaking: '数值在中间达到高峰',
  dipping: '数值在中间跌到低谷',
  flat: '数值保持平稳',
};
export const TREND_ADJECTIVES: Record<Trend, string> = {
  rising: '上升的',
  falling: '下降的',
  peaking: '中间高的',
  dipping: '中间低的',
  flat: '平稳的',
};
export const TREND_ADVICE: Record<Trend, string> = {
  rising: '下一步：找出增长的原因，继续保持。',
  falling: '下一步：找出下降的原因，加以改进。',
  peaking: '下一步：找出中间为什么高。',
  dipping: '下一步：找出中间为什么低。',
  flat: '下一步：尝试新的做法，因为没有变化。',
};
export const NUMBER_NAMES = ['零', '一', '两', '三', '四', '五', '六'];
export const ORDINAL_NAMES = ['', '第一', '第二', '第三', '第四', '第五', '第六'];
export const AUDIENCES: Record<ProductKind, string> = {
  't-shirt': '喜欢休闲服装的人',
  mug: '喝咖啡或茶的人',
  shoe: '经常走路的人',
  handbag: '讲究随身搭配的人',
  cap: '常在户外晒太阳的人',
  phone: '想随时保持联系的人',
  watch: '注重守时的人',
  bottle: '路上要喝水的人',
  chair: '布置家或办公室的人',
  lamp: '晚上看书或工作的人',
};
export const USES: Record<ProductKind, string> = {
  't-shirt': '日常穿着',
  mug: '喝咖啡或茶',
  shoe: '走路',
  handbag: '携带小物品',
  cap: '遮挡阳光',
  phone: '打电话和发消息',
  watch: '看时间',
  bottle: '携带饮料',
  chair: '坐着休息',
  lamp: '照亮房间',
};
export const SLOGANS: Record<ProductKind, string> = {
  't-shirt': '轻松穿着每一天',
  mug: '让咖啡更有味道',
  shoe: '每一步都轻快',
  handbag: '好物随身带',
  cap: '晴天属于你',
  phone: '世界在你手中',
  watch: '时间尽在掌握',
  bottle: '走到哪里都清爽',
  chair: '坐下就像回家',
  lamp: '温暖每个夜晚',
};

/** `红色条纹马克杯`, `柱状图`, `扫描的发票`; only the kind where only the kind is known. */
export function headline(sight: Sight): string {
  const { truth } = sight;
  const name = KIND_NAMES[truth.kind];
  if (!isDetailed(sight)) return name;
  switch (truth.type) {
    case 'product':
      return `${COLOR_NAMES[truth.color]}${PATTERN_NAMES[truth.pattern]}${name}`;
    case 'chart':
      return name;
    case 'document':
      return `扫描的${name}`;
  }
}

/** What the report says, for the thought: `words` stand in the caption; labels give their best guess. */
export const quote = (sight: Sight, words: string): string =>
  sight.view.source === 'caption'
    ? `描述说的是 ${words}。`
    : `标签说的是 ${nameOf(sight.truth)} (${percentOf(sight.view)}%)${isUnsure(sight) ? '，不太确定' : ''}。`;

export const absent = ({ view }: Sight): string =>
  `${view.source === 'caption' ? '描述' : '标签'}没有显示，不能编造。`;

export const asked = (topic: string, finding: string): string => `问题问的是${topic}。${finding}`;
