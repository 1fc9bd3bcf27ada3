import { PLUGIN_API_VERSION, type ModelPlugin } from '../../spec/plugin.ts';
import { modelFreeCard, type Rule } from './model-free-card.ts';

/** What plugins without a model have in common; the kind, the options and `create` are their own. */
export const modelFreePlugin = (
  name: string,
  rule: Rule,
): Pick<ModelPlugin, 'name' | 'apiVersion' | 'card'> => ({
  name,
  apiVersion: PLUGIN_API_VERSION,
  card: (_options, services) => Promise.resolve(modelFreeCard(services.name, rule)),
});
