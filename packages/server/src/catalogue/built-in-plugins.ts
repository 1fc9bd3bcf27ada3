/** Names of the plugins that come with Glimpse, and the packages that hold them. */
export const BUILT_IN_PLUGINS: Readonly<Record<string, string>> = {
  blip2: '@glimpse/vision-blip2',
  clip: '@glimpse/vision-clip',
  mobilevit: '@glimpse/vision-mobilevit',
  ocr: '@glimpse/vision-ocr',
  deepseek: '@glimpse/llm-deepseek',
};
