import type { AnalysisKind, AnalysisRequest, Tone } from '@glimpse/core';
import { lostServer, type ServerClient } from './server-client.ts';
import { toGlimpseError } from './to-glimpse-error.ts';

type Options = Pick<
  AnalysisRequest,
  'language' | 'encoders' | 'reasoner' | 'cache' | 'priority' | 'client' | 'signal'
>;

export interface AnalyzeRequest extends Options {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly kind: AnalysisKind;
  /** Of a product's description. */
  readonly tone?: Tone | undefined;
}

/** An analysis as the API gives it, all its fields. */
export type AnalysisData = Readonly<Record<string, unknown>>;

const COURSE = `thinking evidence { encoder text } supports { field encoder } language reasoner
  finishReason usage { promptTokens reusedPromptTokens thinkingTokens answerTokens } cached`;

const FIELDS: Record<AnalysisKind, string> = {
  product: `name category material style features colors pattern audience { group ageFrom ageTo } usageScenes
    priceRange { min max currency } priceRangeReason description`,
  chart: `type title subject xAxis { title unit } yAxis { title unit } series { name points { label value } }
    trend highest keyFindings anomalies recommendations summary`,
  document: `kind title dates { date meaning text } people { name role } organizations { name role }
    amounts { value currency meaning label } summary actionItems`,
};

const mutationOf = (kind: AnalysisKind): string => {
  const tone = kind === 'product' ? { variable: ', $tone: Tone', argument: 'tone: $tone, ' } : undefined;
  return `mutation Analyze($file: File!, $options: AnswerOptions${tone?.variable ?? ''}) {
  addImage(input: {file: $file}) {
    ... on AddImageSuccess {
      image { analysis: ${kind}(${tone?.argument ?? ''}options: $options) { ${FIELDS[kind]} ${COURSE} } }
    }
    ... on ImageRefused { code message }
  }
}`;
};

/** Members of the mutation's result; an analysis is null only beside an error. */
type Analyzed =
  | { readonly image: { readonly analysis: AnalysisData } }
  | { readonly code: string; readonly message: string };

/** Has a server analyse a picture. Rejects as the pipeline does, and with `SERVER_STOPPING`. */
export async function analyzeByServer(
  client: ServerClient,
  { bytes, kind, tone, signal, language, cache, priority, ...options }: AnalyzeRequest,
): Promise<AnalysisData> {
  const variables = {
    file: null,
    ...(kind === 'product' && { tone: tone?.toUpperCase() }),
    options: {
      ...options,
      language: language?.toUpperCase(),
      cache: cache?.toUpperCase(),
      priority: priority?.toUpperCase(),
    },
  };
  const operation = { query: mutationOf(kind), pictures: { file: bytes }, variables, signal };
  for await (const data of client.run(operation)) {
    const { addImage } = data as { addImage: Analyzed };
    if ('code' in addImage) throw toGlimpseError(addImage);
    return addImage.image.analysis;
  }
  throw lostServer(client.url);
}
