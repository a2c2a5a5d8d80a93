import { newsTopic } from '../news-topic.ts';

export const frameGranted = newsTopic({
  what: 'fastlagt af RSI',
  happened: ({ year }) => `RSI-kredsen har fastlagt den økonomiske ramme for ${year}.`,
  next: ({ year }) =>
    `Rammen er fordelt mellem regionerne efter fordelingsnøglen for sundhed. SYS kan disponere over rammen i ${year}.`,
});
