import type { Random } from '@glimpse/world';
import type { Rewording } from './rewording.ts';

const GREETINGS = [
  'Hi, ',
  'Hello, ',
  'Hey, ',
  'Hello! ',
  'Quick question: ',
  'Please tell me: ',
  'Tell me, ',
  'So, ',
];
const INQUIRIES = [
  'Can you tell me: ',
  'Could you tell me, ',
  "I'd like to know: ",
  'I want to know, ',
  'Question: ',
];
const REQUESTS = [
  'Please ',
  'Could you ',
  'Can you ',
  'Could you please ',
  'Would you ',
  'I want you to ',
  'Now ',
];
const PLACES = [
  ' in this image',
  ' in this picture',
  ' in the photo',
  ' in the image',
  ' in the picture',
  ' here',
];
const THANKS = [' Thanks!', ' Thank you.', ' Thanks.', ' Please.', ' Thank you!'];
const HAS_PLACE = /image|picture|photo|here|this|background|scan/i;
const COMMAND =
  /^(add|advertise|analyze|analyse|check|come|count|create|describe|draft|estimate|explain|extract|find|give|identify|interpret|let|list|make|name|outline|point|provide|read|recap|recommend|say|show|state|suggest|summarize|summarise|sum|tell|write)\b/i;

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** A pronoun at the start keeps its capital. */
const continued = (text: string): string => (/^I\b/.test(text) ? text : lowered(text));

const placed = (random: Random, text: string): string =>
  HAS_PLACE.test(text) ? text : text.replace(/\?$/, `${random.choice(PLACES)}?`);

function asked(random: Random, text: string): string {
  if (COMMAND.test(text)) return `${random.choice(REQUESTS)}${lowered(text)}`;
  if (!text.endsWith('?')) return text;
  return `${random.choice(random.chance(0.5) ? GREETINGS : INQUIRIES)}${continued(text)}`;
}

export const rewordInEnglish: Rewording = (random, text) => {
  const there = random.chance(0.15) ? placed(random, text) : text;
  const put = random.chance(0.2) ? asked(random, there) : there;
  return random.chance(0.08) ? `${put}${random.choice(THANKS)}` : put;
};
