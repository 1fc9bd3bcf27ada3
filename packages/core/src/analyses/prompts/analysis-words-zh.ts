import type { AnalysisWords } from './analysis-words.ts';

export const ANALYSIS_WORDS_ZH: AnalysisWords = {
  tasks: {
    product:
      '请为网店分析这件商品：是什么，外观如何，适合谁，用在哪里，图片显示的价格，以及一段有吸引力的商品描述。',
    chart:
      '请分析这张图表：类型、主题、坐标轴、每个印出的数值、趋势、最高值、发现、异常、建议，以及一句话总结。',
    document:
      '请分析这份文档：种类、标题、日期、人物和机构、明细以外的合计等金额、需要完成的事项，以及一句话摘要。',
  },
  tones: {
    neutral: '商品描述要客观平实。',
    friendly: '商品描述要亲切友好。',
    playful: '商品描述要活泼有趣。',
    premium: '商品描述要高雅，像奢侈品牌一样。',
  },
  shape: '请按下面的形式用JSON回答；"printed"处逐字照抄，报告没有说明的写null或[]：',
  otherwise: '如果图片显示的是别的内容：',
};
