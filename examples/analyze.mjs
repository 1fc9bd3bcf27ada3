#!/usr/bin/env node
// Stores a picture on a running Glimpse and asks the query about it: `node examples/analyze.mjs PICTURE QUERY`.
import { readFile } from 'node:fs/promises';

process.on('uncaughtException', ({ message }) => {
  console.error(message);
  process.exit(1);
});
const [picture, query] = process.argv.slice(2);
if (!picture || !query) {
  console.error('usage: node examples/analyze.mjs PICTURE QUERY.graphql   (GLIMPSE_URL: default http://127.0.0.1:4000)');
  process.exit(2);
}
const endpoint = new URL('/graphql', process.env.GLIMPSE_URL ?? 'http://127.0.0.1:4000');

async function send(body, headers) {
  const response = await fetch(endpoint, { method: 'POST', headers, body }).catch(({ cause }) => {
    throw new Error(`nobody answers at ${endpoint} (${cause?.message}); is 'npm start' running?`);
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
  return data;
}

const ADD_IMAGE = `mutation ($file: File!) {
  addImage(input: { file: $file }) { ... on AddImageSuccess { image { id } } ... on ImageRefused { code message } }
}`;
const form = new FormData();
form.set('operations', JSON.stringify({ query: ADD_IMAGE, variables: { file: null } }));
form.set('map', JSON.stringify({ 0: ['variables.file'] }));
form.set('0', new Blob([await readFile(picture)]), picture);
const { addImage } = await send(form, { 'graphql-require-preflight': '1' });
if (!addImage.image) throw new Error(`${picture} was refused: ${addImage.message}`);

const body = JSON.stringify({ query: await readFile(query, 'utf8'), variables: { id: addImage.image.id } });
console.log(JSON.stringify(await send(body, { 'content-type': 'application/json' }), null, 2));
