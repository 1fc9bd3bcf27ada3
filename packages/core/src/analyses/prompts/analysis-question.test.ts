import { describe, expect, it } from '@jest/globals';
import { ANALYSIS_KINDS } from '../analysis-kind.ts';
import { TONES } from '../tone.ts';
import { analysisQuestion } from './analysis-question.ts';

describe('analysisQuestion', () => {
  it('asks in English for a product, in a tone', () => {
    expect(analysisQuestion({ kind: 'product', language: 'en', tone: 'playful' })).toMatchInlineSnapshot(`
     "Analyze the product for an online shop: what it is, how it looks, whom it suits, where it is used, its price if the image shows one, and a description that sells it. The description is playful and lively.
     Answer with JSON of this shape; copy what is "printed" letter by letter, and write null or [] for what the report does not tell:
     {"shows":"product","category":"…","name":"…","colors":["…"],"pattern":"…","material":"…","style":"…","features":["…"],"audience":{"group":"…","ageFrom":0,"ageTo":0},"scenes":["…"],"price":"printed","description":"…"}
     If the image shows something else:
     {"shows":"chart|document|other","reason":"…"}"
    `);
  });

  it('asks in English for a chart', () => {
    expect(analysisQuestion({ kind: 'chart', language: 'en' })).toMatchInlineSnapshot(`
     "Analyze the chart: its type, subject, axes, every value that is printed, the trend, the highest value, findings, anomalies, recommendations, and a summary in one sentence.
     Answer with JSON of this shape; copy what is "printed" letter by letter, and write null or [] for what the report does not tell:
     {"shows":"chart","type":"bar|grouped-bar|stacked-bar|horizontal-bar|line|pie|scatter|other","title":"printed","subject":"…","xAxis":{"title":"printed","unit":"printed"},"yAxis":{"title":"printed","unit":"printed"},"series":[{"name":"printed","points":[{"label":"printed","value":"printed"}]}],"trend":"rising|falling|peaking|dipping|flat|mixed","highest":"printed","findings":["…"],"anomalies":["…"],"recommendations":["…"],"summary":"…"}
     If the image shows something else:
     {"shows":"product|document|other","reason":"…"}"
    `);
  });

  it('asks in English for a document', () => {
    expect(analysisQuestion({ kind: 'document', language: 'en' })).toMatchInlineSnapshot(`
     "Analyze the document: its kind, title, dates, people and organizations, totals and other amounts beside the items, what somebody has to do, and a summary in one sentence.
     Answer with JSON of this shape; copy what is "printed" letter by letter, and write null or [] for what the report does not tell:
     {"shows":"document","kind":"invoice|contract|letter|receipt|report|form|other","title":"printed","dates":[{"text":"printed","meaning":"issued|due|signed|starts|ends|delivered|other"}],"parties":[{"name":"printed","kind":"person|organization","role":"…"}],"amounts":[{"label":"printed","text":"printed","meaning":"subtotal|tax|total|fee|deposit|paid|other"}],"actionItems":["printed"],"summary":"…"}
     If the image shows something else:
     {"shows":"product|chart|other","reason":"…"}"
    `);
  });

  it('asks in Chinese for a product, in a tone', () => {
    expect(analysisQuestion({ kind: 'product', language: 'zh', tone: 'playful' })).toMatchInlineSnapshot(`
     "请为网店分析这件商品：是什么，外观如何，适合谁，用在哪里，图片显示的价格，以及一段有吸引力的商品描述。 商品描述要活泼有趣。
     请按下面的形式用JSON回答；"printed"处逐字照抄，报告没有说明的写null或[]：
     {"shows":"product","category":"…","name":"…","colors":["…"],"pattern":"…","material":"…","style":"…","features":["…"],"audience":{"group":"…","ageFrom":0,"ageTo":0},"scenes":["…"],"price":"printed","description":"…"}
     如果图片显示的是别的内容：
     {"shows":"chart|document|other","reason":"…"}"
    `);
  });

  it('asks in Chinese for a chart', () => {
    expect(analysisQuestion({ kind: 'chart', language: 'zh' })).toMatchInlineSnapshot(`
     "请分析这张图表：类型、主题、坐标轴、每个印出的数值、趋势、最高值、发现、异常、建议，以及一句话总结。
     请按下面的形式用JSON回答；"printed"处逐字照抄，报告没有说明的写null或[]：
     {"shows":"chart","type":"bar|grouped-bar|stacked-bar|horizontal-bar|line|pie|scatter|other","title":"printed","subject":"…","xAxis":{"title":"printed","unit":"printed"},"yAxis":{"title":"printed","unit":"printed"},"series":[{"name":"printed","points":[{"label":"printed","value":"printed"}]}],"trend":"rising|falling|peaking|dipping|flat|mixed","highest":"printed","findings":["…"],"anomalies":["…"],"recommendations":["…"],"summary":"…"}
     如果图片显示的是别的内容：
     {"shows":"product|document|other","reason":"…"}"
    `);
  });

  it('asks in Chinese for a document', () => {
    expect(analysisQuestion({ kind: 'document', language: 'zh' })).toMatchInlineSnapshot(`
     "请分析这份文档：种类、标题、日期、人物和机构、明细以外的合计等金额、需要完成的事项，以及一句话摘要。
     请按下面的形式用JSON回答；"printed"处逐字照抄，报告没有说明的写null或[]：
     {"shows":"document","kind":"invoice|contract|letter|receipt|report|form|other","title":"printed","dates":[{"text":"printed","meaning":"issued|due|signed|starts|ends|delivered|other"}],"parties":[{"name":"printed","kind":"person|organization","role":"…"}],"amounts":[{"label":"printed","text":"printed","meaning":"subtotal|tax|total|fee|deposit|paid|other"}],"actionItems":["printed"],"summary":"…"}
     如果图片显示的是别的内容：
     {"shows":"product|chart|other","reason":"…"}"
    `);
  });

  it('has a tone for products only, neutral unless told otherwise', () => {
    for (const kind of ANALYSIS_KINDS) {
      const asked = new Set(TONES.map((tone) => analysisQuestion({ kind, language: 'en', tone })));
      expect(asked.size).toBe(kind === 'product' ? TONES.length : 1);
      expect(asked).toContain(analysisQuestion({ kind, language: 'en' }));
    }
  });
});
