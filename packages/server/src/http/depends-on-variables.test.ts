import { expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { dependsOnVariables } from './depends-on-variables.ts';

it.each([
  [
    'query($id: ID!, $q: String!) { node(id: $id) { ... on Image { answer(question: $q) { text } } } }',
    false,
  ],
  ['{ images(first: 5) { edges { node { id } } } }', false],
  ['query($n: Int) { images(first: $n) { edges { node { id } } } }', true],
  ['query($ids: [ID!]!) { nodes(ids: $ids) { id } }', true],
  ['query($t: [String!]!) { node(id: "a") { ... on Image { match(texts: $t) { text } } } }', true],
  [
    'query($o: AnswerOptions) { node(id: "a") { ... on Image { answer(question: "?", options: $o) { text } } } }',
    true,
  ],
  [
    'query($e: [ID!]) { node(id: "a") { ... on Image { answer(question: "?", options: {encoders: $e}) { text } } } }',
    true,
  ],
  ['query($if: Boolean!) { encoders @include(if: $if) { id } }', true],
  ['subscription($id: ID!) { answer(input: {image: {id: $id}, question: "?"}) { __typename } }', true],
  ['query($n: Int) { ...F } fragment F on Query { images(first: $n) { edges { node { id } } } }', true],
])('finds whether the price of %s depends on its variables', (query, depends) => {
  expect(dependsOnVariables(parse(query))).toBe(depends);
});
