import type { GraphQLSchema } from 'graphql';
import './add-image.ts';
import './analyses/analysis-fields.ts';
import './analyses/analysis-subscription.ts';
import './answer-control.ts';
import './answer-subscription.ts';
import { builder } from './builder.ts';
import './conversation-connection.ts';
import './conversation-type.ts';
import './image-connection.ts';
import './image-type.ts';
import './model-types.ts';
import './remove-conversation.ts';
import './remove-image.ts';
import './text-embedding.ts';

export const buildSchema = (): GraphQLSchema => builder.toSchema();
