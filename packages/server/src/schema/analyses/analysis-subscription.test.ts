import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestGlimpse, type TestGlimpse } from '../../container/test-glimpse.fixture.ts';
import { RUNNING_ANSWERS } from '../../container/tokens.ts';
import { readEvents, streamEvents, type AnswerEventData } from '../../http/read-events.fixture.ts';
import { RED_PIXEL, storeRedPixel } from '../../http/served-glimpse.fixture.ts';
import { registerAnalysts } from './analysts.fixture.ts';

const FRAGMENT = `thinking finishReason supports { field } evidence { encoder }
  ... on DocumentAnalysis { kind title amounts { value } summary }
  ... on ProductAnalysis { name description }
  ... on ChartAnalysis { type series { points { label value } } }`;
const ANALYSIS = `subscription($input: AnalysisInput!) { analysis(input: $input) { __typename
  ... on AnalysisStarted { id language encoders reasoner }
  ... on EvidenceReady { evidence { encoder } }
  ... on ThinkingDelta { text }
  ... on AnalysisValue { analysis { __typename ${FRAGMENT} } }
  ... on AnalysisDone { analysis { __typename ${FRAGMENT} } }
  ... on AnswerFailed { code details } } }`;

describe('the stream of an analysis', () => {
  let glimpse: TestGlimpse;
  let models: ReturnType<typeof registerAnalysts>;
  let id: string;
  beforeAll(async () => {
    glimpse = await createTestGlimpse((container) => (models = registerAnalysts(container)));
    id = await storeRedPixel(glimpse.container);
  });
  afterAll(() => glimpse.dispose());

  const open = (input: object) =>
    glimpse.run(
      ANALYSIS,
      { input: { image: { id }, options: { cache: 'OFF' }, ...input } },
      { accept: 'text/event-stream' },
    );
  const stream = async (input: object): Promise<AnswerEventData[]> => readEvents(await open(input));

  it('tells evidence, thought, partial analyses and the whole, in this order', async () => {
    const events = await stream({ kind: 'DOCUMENT' });
    const types = events.map(({ __typename }) => __typename);
    expect(types.filter((type, index) => type !== types[index - 1])).toEqual([
      'AnalysisStarted',
      'EvidenceReady',
      'ThinkingDelta',
      'AnalysisValue',
      'AnalysisDone',
    ]);
    expect(events[0]).toMatchObject({
      language: 'EN',
      encoders: ['mean-color', 'reader'],
      reasoner: 'writer',
    });
    const values = events.filter(({ __typename }) => __typename === 'AnalysisValue');
    expect(values[0]).toMatchObject({
      analysis: {
        __typename: 'DocumentAnalysis',
        thinking: 'It shows what is printed.',
        finishReason: null,
        kind: null,
        title: null,
        amounts: [],
        evidence: [{ encoder: 'mean-color' }, { encoder: 'reader' }],
      },
    });
    expect(values.length).toBeGreaterThan(5);
    expect(events.at(-1)).toMatchObject({
      analysis: {
        kind: 'INVOICE',
        title: 'Invoice 1042',
        amounts: [{ value: 1234.5 }],
        finishReason: 'STOP',
      },
    });
  });

  it.each([
    ['PRODUCT', { __typename: 'ProductAnalysis', name: 'Red mug' }],
    ['CHART', { __typename: 'ChartAnalysis', type: 'GROUPED_BAR' }],
  ])('comes of a picture that is sent along as %s', async (kind, analysis) => {
    const events = await stream({ kind, image: { dataUri: RED_PIXEL } });
    expect(events.at(-1)).toMatchObject({ __typename: 'AnalysisDone', analysis });
  });

  it.each([
    [{ kind: 'CHART', options: { schema: {} } }, 'INVALID_INPUT'],
    [{ kind: 'CHART', options: { encoders: ['nobody'] } }, 'UNKNOWN_ENCODER'],
    [{ kind: 'CHART', image: { id: 'nothing' } }, 'INVALID_INPUT'],
  ])('ends with a failure: %j', async (input, code) => {
    const events = await stream(input);
    expect(events.at(-1)).toMatchObject({ __typename: 'AnswerFailed', code });
    expect(events.filter(({ __typename }) => /Done|Failed/.test(__typename))).toHaveLength(1);
  });

  it('ends with a failure where the picture shows something else', async () => {
    models.writer.answer = '{"shows":"other","reason":"A wall."}';
    const events = await stream({ kind: 'PRODUCT' });
    models.writer.answer = undefined;
    expect(events.at(-1)).toEqual({
      __typename: 'AnswerFailed',
      code: 'WRONG_SUBJECT',
      details: { expected: 'product', shown: 'other', reason: 'A wall.' },
    });
  });

  async function controlAt(type: string, mutation: string) {
    const events: AnswerEventData[] = [];
    let said: unknown;
    for await (const event of streamEvents(await open({ kind: 'DOCUMENT' }))) {
      events.push(event);
      if (event.__typename !== type || said !== undefined) continue;
      const call = `mutation($id: ID!) { ${mutation}(id: $id) }`;
      said = (await glimpse.query(call, { id: events[0]?.id })).data?.[mutation];
    }
    return { said, last: events.at(-1) };
  }

  it('can be told to end its thought, while it thinks', async () => {
    expect(await controlAt('ThinkingDelta', 'finishThinking')).toMatchObject({
      said: true,
      last: { analysis: { finishReason: 'THINKING_ENDED', title: 'Invoice 1042' } },
    });
    expect(await controlAt('AnalysisValue', 'finishThinking')).toMatchObject({ said: false });
  });

  it('can be cancelled, and then has a thought but no value', async () => {
    expect(await controlAt('ThinkingDelta', 'cancelAnswer')).toMatchObject({
      said: true,
      last: {
        __typename: 'AnalysisDone',
        analysis: {
          __typename: 'DocumentAnalysis',
          finishReason: 'CANCELLED',
          thinking: expect.stringMatching(/^It/),
          kind: null,
          title: null,
          amounts: [],
          supports: [],
        },
      },
    });
    expect(glimpse.container.resolve(RUNNING_ANSWERS).size).toBe(0);
  });
});
