/**
 * What is written to the log never holds an address or a personal link, whoever put it there: servers quote mails in their refusals. People are named by
 * their ids, mails by the part of their Message-ID before the `@`.
 */
export const anonymous = (text: string): string =>
  text.replace(/[\w.+'-]+@[\w-]+(\.[\w-]+)+/g, '…@…').replace(/\/o\/(?!nyt-link)[\w-]{16,}/g, '/o/…');
