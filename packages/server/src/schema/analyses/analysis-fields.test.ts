import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createTestGlimpse, type TestGlimpse } from '../../container/test-glimpse.fixture.ts';
import { METRICS } from '../../container/tokens.ts';
import { readEvents } from '../../http/read-events.fixture.ts';
import { storeRedPixel } from '../../http/served-glimpse.fixture.ts';
import { registerAnalysts } from './analysts.fixture.ts';

let glimpse: TestGlimpse;
let models: ReturnType<typeof registerAnalysts>;
let id: string;

async function start(): Promise<void> {
  glimpse = await createTestGlimpse((container) => (models = registerAnalysts(container)));
  id = await storeRedPixel(glimpse.container);
}

const ask = (fields: string) =>
  glimpse.query<{ node: Record<string, unknown> }>(
    `query($id: ID!) { node(id: $id) { ... on Image { ${fields} } } }`,
    { id },
  );
const analyze = async (fields: string): Promise<unknown> => (await ask(fields)).data?.node;

describe('the analyses of a picture', () => {
  beforeAll(start);
  afterAll(() => glimpse.dispose());

  it('are a product, whose price is never another than the picture shows', async () => {
    const fields = `product(tone: PLAYFUL) { name category material style features colors pattern
      audience { group ageFrom ageTo } usageScenes priceRange { min max currency } priceRangeReason description }`;
    expect(await analyze(fields)).toEqual({
      product: {
        name: 'Red mug',
        category: 'mug',
        material: null,
        style: 'plain',
        features: ['a handle'],
        colors: ['red'],
        pattern: null,
        audience: { group: 'coffee drinkers', ageFrom: 18, ageTo: null },
        usageScenes: ['breakfast'],
        priceRange: null,
        priceRangeReason: 'The image does not show a price that can be read.',
        description: 'A mug for every morning.',
      },
    });
    expect(models.writer.prompts[0]?.question).toMatch('The description is playful and lively.');
  });

  it('are a chart, with the points that are printed', async () => {
    const fields = `chart { type title subject xAxis { title unit } yAxis { title unit }
      series { name points { label value } } trend highest keyFindings anomalies recommendations summary }`;
    expect(await analyze(fields)).toEqual({
      chart: {
        type: 'GROUPED_BAR',
        title: null,
        subject: 'rainfall',
        xAxis: { title: null, unit: null },
        yAxis: { title: null, unit: null },
        series: [
          {
            name: null,
            points: [
              { label: 'Jan', value: 12.5 },
              { label: 'Feb', value: 14 },
            ],
          },
        ],
        trend: 'RISING',
        highest: 'Feb',
        keyFindings: ['It rains more.'],
        anomalies: [],
        recommendations: ['Take an umbrella.'],
        summary: 'Rainfall rises.',
      },
    });
  });

  it('are a document, with how it came about', async () => {
    const fields = `document { kind title dates { date meaning text } people { name } organizations { name role }
      amounts { value currency meaning label } summary actionItems
      thinking evidence { encoder text } supports { field encoder } language reasoner finishReason cached
      usage { thinkingTokens } }`;
    expect(await analyze(fields)).toEqual({
      document: {
        kind: 'INVOICE',
        title: 'Invoice 1042',
        dates: [{ date: '2026-03-14', meaning: 'ISSUED', text: '14 March 2026' }],
        people: [],
        organizations: [{ name: 'Northwind Ltd', role: 'seller' }],
        amounts: [{ value: 1234.5, currency: 'USD', meaning: 'TOTAL', label: 'Total' }],
        summary: 'Northwind bills a tool.',
        actionItems: ['Pay now.'],
        thinking: 'It shows what is printed.',
        evidence: [
          { encoder: 'mean-color', text: 'a picture of color 200 0 0' },
          { encoder: 'reader', text: expect.stringMatching(/^Invoice 1042\n/) },
        ],
        supports: expect.arrayContaining([{ field: 'title', encoder: 'reader' }]),
        language: 'EN',
        reasoner: 'writer',
        finishReason: 'STOP',
        cached: false,
        usage: { thinkingTokens: 5 },
      },
    });
  });

  it('ask the encoders that are named, in the language that is named', async () => {
    const fields =
      'document(options: {encoders: ["reader"], language: ZH}) { title language evidence { encoder } }';
    expect(await analyze(fields)).toEqual({
      document: { title: 'Invoice 1042', language: 'ZH', evidence: [{ encoder: 'reader' }] },
    });
  });

  it.each([
    [
      '{"shows":"document","reason":"An invoice."}',
      'WRONG_SUBJECT',
      { shown: 'document', expected: 'chart' },
    ],
    ['I cannot help with that.', 'ANSWER_INVALID', { text: 'I cannot help with that.' }],
  ])('are null beside a typed error where the model says: %s', async (answer, code, details) => {
    models.writer.answer = answer;
    const { data, errors } = await ask('width chart(options: {cache: OFF}) { title }');
    models.writer.answer = undefined;
    expect(data).toEqual({ node: { width: 1, chart: null } });
    expect(errors).toMatchObject([{ path: ['node', 'chart'], extensions: { code, details } }]);
  });

  it('take no schema, because they have one', async () => {
    const { errors } = await ask('chart(options: {schema: {type: "string"}}) { title }');
    expect(errors).toMatchObject([
      { extensions: { code: 'INVALID_INPUT', details: { argument: 'options.schema' } } },
    ]);
  });

  it('cost what two encoders and a reasoner do', async () => {
    const many = Array.from({ length: 20 }, (_, index) => `a${index}: chart { title }`).join(' ');
    const { errors } = await ask(many);
    expect(errors).toMatchObject([{ extensions: { code: 'QUERY_TOO_EXPENSIVE' } }]);
  });
});

describe('analyses of a server of their own', () => {
  beforeEach(start);
  afterEach(() => glimpse.dispose());

  it('take one pass, however many ask for the same at once and later', async () => {
    const stream = glimpse.run(
      'subscription($id: ID!) { analysis(input: {image: {id: $id}, kind: CHART}) { __typename } }',
      { id },
      { accept: 'text/event-stream' },
    );
    const fields = 'a: chart { summary } b: chart(options: {language: EN}) { summary }';
    const [events, node] = await Promise.all([stream.then(readEvents), analyze(fields)]);
    expect(events.at(-1)?.__typename).toBe('AnalysisDone');
    expect(node).toEqual({ a: { summary: 'Rainfall rises.' }, b: { summary: 'Rainfall rises.' } });
    const counted = await glimpse.container.resolve(METRICS).read();
    expect(counted).toMatch('glimpse_answers_total{end="done"} 3');
    expect(await analyze('chart { summary cached }')).toMatchObject({ chart: { cached: true } });
    expect(models.writer.prompts).toHaveLength(1);
    expect({ captions: models.captioner.calls, texts: models.reader.calls }).toEqual({
      captions: [1],
      texts: [1],
    });
  });

  it('are others of another kind, language, tone or sampling', async () => {
    await analyze(`a: product { name } b: product(tone: PREMIUM) { name } c: document { title }
      d: document(options: {language: ZH}) { title } e: document(options: {sampling: {seed: 1}}) { title }`);
    expect(models.writer.prompts).toHaveLength(5);
  });
});
